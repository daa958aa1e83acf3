import type { nomeDaConversa as Textos } from '../pt-br/nome-da-conversa.js'

export const nomeDaConversa: typeof Textos = {
  mudar: 'Change the name',
  titulo: 'What is this conversation called?',
  nome: 'Name',
  ajuda: 'For everybody of the company, in place of the name the person uses on WhatsApp.',
  ajudaDado: 'Leave it empty to go back to the name the person uses on WhatsApp.',
  ajudaGrupo: 'For everybody of the company, in place of the group’s name on WhatsApp.',
  ajudaGrupoDado: 'Leave it empty to go back to the group’s name on WhatsApp.',
  salvar: 'Save',
}
