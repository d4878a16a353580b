// Sizes of images the page has loaded already, so that the view can keep their place free.

/** Looks up the natural size (px) of an image of the page by its address. Reads, changes nothing. */
export function imageSizes(doc: Document): (src: string) => { width: number; height: number } | undefined {
  const sizes = new Map<string, { width: number; height: number }>();
  for (const image of doc.images) {
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width < 2 || height < 2) continue;
    for (const address of [image.currentSrc, image.src]) if (address) sizes.set(address, { width, height });
  }
  return (src) => sizes.get(src);
}
