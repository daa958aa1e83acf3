/** Moves of a whole fleet: what is asked, and what was done to each company. */
export const frota = {
  acoes: { mudarDeServidor: 'Mudar de servidor ou de chave', desfazer: 'Desfazer' },
  ajuda:
    'Leva as empresas para outro servidor Evolution, ou dá uma chave nova ao servidor delas. Quem já estiver certo fica como está.',
  titulo: 'Para onde',
  padrao: 'Para o servidor padrão do sistema',
  outro: 'Para outro servidor',
  soChave: 'Ficam onde estão, com uma chave nova',
  url: 'Endereço do servidor (https://…)',
  chave: 'Chave do servidor',
  urlInvalida: 'Informe o endereço do servidor, começando com https://.',
  chaveCurta: 'Informe a chave do servidor: ao menos 8 caracteres.',
  aviso:
    'Empresas cuja instância não existir no servidor novo precisam escanear o QR Code outra vez. As instâncias antigas não são excluídas, só deixam de avisar este sistema.',
  restam: {
    segundos: 'Falta menos de um minuto.',
    minutos: 'Faltam cerca de {{total}} min.',
    horas: 'Faltam cerca de {{total}} h.',
  },
  desfazer: 'Desfazer em {{total}} empresas',
  feito: {
    ja_estava: 'Já estava certo.',
    webhook_registrado: 'Os avisos passam a vir para {{para}}.',
    instancia_criada: 'Instância criada em {{para}}: falta escanear o QR Code.',
    instancia_encontrada: 'A instância já estava em {{para}} e passou a avisar este sistema.',
    servidor_trocado: 'Passa a usar {{para}} quando for conectada.',
    chave_trocada: 'Chave nova aceita por {{para}}.',
    usa_o_do_sistema: 'Usa o servidor padrão do sistema: não tem chave própria.',
    desfeito: 'Voltou para {{para}}.',
    mudou_depois: 'Mudou depois disso: ficou como está.',
    nada_a_desfazer: 'Não havia o que desfazer.',
  },
  sistema: 'o servidor padrão',
}
