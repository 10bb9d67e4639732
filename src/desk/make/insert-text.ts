// Chromium takes some milliseconds for each line of it, and more for each the more there are.
const mostWithUndo = 20_000

/** Puts a text in place of what is selected in a field, as one step that its undo takes back unless it is long. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus()
  // The only way that a browser's own undo knows of.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (text.length <= mostWithUndo && document.execCommand('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
}
