/** A name of the company's own for whom it talks with. */
export const nomeDaConversa = {
  mudar: 'Mudar o nome',
  titulo: 'Como esta conversa se chama?',
  nome: 'Nome',
  ajuda: 'Vale para todos da empresa, no lugar do nome que a pessoa usa no WhatsApp.',
  ajudaDado: 'Deixe vazio para voltar ao nome que a pessoa usa no WhatsApp.',
  ajudaGrupo: 'Vale para todos da empresa, no lugar do nome do grupo no WhatsApp.',
  ajudaGrupoDado: 'Deixe vazio para voltar ao nome do grupo no WhatsApp.',
  salvar: 'Salvar',
}
