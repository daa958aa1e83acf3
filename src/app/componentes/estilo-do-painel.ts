import type { CORES, NomeDoTema } from './cores.js'

/** What the design system hard-codes, or gets wrong on small screens and for keyboards. */
export const estiloDoPainel = (c: (typeof CORES)[NomeDoTema]): string => `
body { color: ${c.text}; }
@media (max-width: 1099.98px) { [data-css=sidebar].hidden { visibility: hidden; } }
[data-css=sidebar] a:focus-visible, [data-css=app] button:focus-visible, [data-css=app] a:focus-visible { outline: 3px solid ${c.primary100}; outline-offset: 2px; }

.adminjs_ActionHeader h2 { font-size: 26px; font-weight: 650; line-height: 1.25; letter-spacing: -.01em; }
.adminjs_ActionHeader > section:last-child { flex-wrap: wrap; }
.adminjs_ActionHeader > section:last-child > section:last-child { flex: 0 1 auto; margin-top: 0; }
.adminjs_ActionHeader .adminjs_ButtonGroupItem { margin: 0 8px 8px 0; padding: 8px 14px; border-radius: 8px; font-weight: 500; }

[data-css=app] td, [data-css=app] th { border-color: ${c.border}; }
[data-css=app] :is(td[data-property-name] a, .adminjs_Label + a) { padding: 0; border-inline: 0; text-align: left; font-weight: 500; }
[data-css=app] td time { white-space: nowrap; }
.options .adminjs_ButtonGroupItem:focus-within > .adminjs_DropDownMenu { display: inline-block; }
.adminjs_DropDownItemAction { padding-top: 9px !important; padding-bottom: 9px !important; }
tr.not-selected:hover { background: ${c.highlight} !important; }
.adminjs_InfoBox h4 { font-weight: 650; }
[data-css=app] .adminjs_InfoBox > :not(h4) { font-weight: 400; }
.adminjs_Badge { background: transparent; color: ${c.text}; border-color: ${c.inputBorder}; }

.adminjs_Button:disabled { color: ${c.grey80}; background: ${c.grey20}; }
label, .adminjs_Label { color: ${c.grey80}; }
.adminjs_Select [class*=placeholder], input::placeholder { color: ${c.grey60}; opacity: 1; }
.adminjs_Select [class*=-option] { color: ${c.text}; }
.adminjs_Select [class*=-option][aria-selected=true] { background: ${c.primary100}; color: ${c.white}; }
div:has(> .adminjs_Drawer) { display: contents; }
.mo-fechada > .adminjs_Drawer { visibility: hidden; transition: transform .25s ease-in-out, visibility 0s .25s; box-shadow: none; }
div:not(.mo-fechada) > .adminjs_Drawer { box-shadow: -1px 0 0 ${c.border}, -8px 0 24px rgb(0 0 0 / .12); }
[class*=indicatorSeparator] { background: ${c.separator}; }

.react-datepicker, .react-datepicker__header { background: ${c.container} !important; }
.react-datepicker { border-color: ${c.border} !important; box-shadow: 0 8px 24px rgb(0 0 0 / .2); }
.react-datepicker__current-month, .react-datepicker__day, .react-datepicker-time__caption { color: ${c.text} !important; }
.react-datepicker__day-name, .react-datepicker__day--outside-month { color: ${c.grey60} !important; }
.react-datepicker__day:hover { background: ${c.highlight} !important; }
.react-datepicker__day--keyboard-selected { background: ${c.primary20} !important; }
.react-datepicker__day--selected { background: ${c.primary100} !important; color: ${c.white} !important; }
.react-datepicker-time__input input { background: ${c.container}; color: ${c.text}; border: 1px solid ${c.inputBorder}; border-radius: 4px; padding: 2px 4px; }
.react-datepicker__triangle { display: none; }

@media (max-width: 640px) {
  .adminjs_ActionHeader { padding: 0 4px; }
  .adminjs_ActionHeader .adminjs_ButtonGroupItem { font-size: 13px; }
}
`
