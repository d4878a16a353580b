// Makes forms of a jsdom document behave as they do in Chromium: their fields stand in for their own members.

/** @returns how many members were covered. */
export function clobberForms(doc: Document): number {
  let covered = 0;
  for (const form of doc.querySelectorAll('form')) {
    for (const field of form.querySelectorAll('input,button,select,textarea,object,output,fieldset,img')) {
      for (const name of [field.getAttribute('name'), field.getAttribute('id')]) {
        if (!name || !(name in form) || Object.hasOwn(form, name)) continue;
        Object.defineProperty(form, name, { value: field, configurable: true });
        covered++;
      }
    }
  }
  return covered;
}
