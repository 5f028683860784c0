/** When a menu closes because a form opened, the focus belongs to the form, not to the button of the menu. */
export function leaveFocus(event: Event): void {
  if (document.querySelector('.sheet')) event.preventDefault()
}
