// Which addresses an image may be loaded from.

const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i;

/** The address if an image may be loaded from it (http, https, image data), else nothing. */
export function safeImage(src: string | undefined): string | undefined {
  if (!src) return undefined;
  if (DATA_IMAGE.test(src)) return src;
  try {
    const { protocol } = new URL(src);
    return protocol === 'https:' || protocol === 'http:' ? src : undefined;
  } catch {
    return undefined;
  }
}
