type ErroDoModelo = 'modelo_inexistente' | 'variaveis_faltando' | 'variaveis_desconhecidas'

/** Writing a model, and using one. */
export const modelos = {
  buscar: 'Buscar por nome ou texto',
  vazia:
    'Um modelo é um texto pronto, como um lembrete de horário. O que muda a cada cliente vira uma variável.',
  comoEscrever:
    'Escreva entre chaves duplas o que muda a cada envio, por exemplo {{exemplo}}. Use letras, números e _, sem espaços.',
  previa: 'Como a mensagem chega',
  variaveis: 'Variáveis: {{nomes}}',
  semVariaveis: 'Sem variáveis: a mesma mensagem para todos.',
  botao: 'Modelos',
  titulo: 'Usar um modelo',
  qual: 'Modelo',
  escolha: 'Escolha um modelo',
  usar: 'Usar este texto',
  falta: 'Preencha este campo para usar o modelo.',
  longo: 'Com estes valores a mensagem passa de 4.096 caracteres. Encurte algum deles.',
  nenhum: 'Esta empresa ainda não tem modelos.',
  criar: 'Criar um modelo',
  carregando: 'Carregando os modelos…',
  falhou: 'Não foi possível carregar os modelos.',
  tentar: 'Tentar de novo',
}

export const deModelos = {
  /** Said at a field of the form. */
  mensagens: {
    variavelMalEscrita: 'Há chaves sem uma variável válida. Escreva assim: {{nome}}, sem espaços no nome.',
    modeloEmUso: 'Esta empresa já tem um modelo com este nome.',
    modelosDemais: 'Esta empresa já tem 500 modelos. Exclua algum antes de criar outro.',
  },
  erros: {
    modelo_inexistente:
      'Esta empresa não tem um modelo de mensagem com este nome. Confira o nome na lista de modelos.',
    variaveis_faltando: 'Faltam valores para este modelo: {{variaveis}}.',
    variaveis_desconhecidas: 'Este modelo não tem estas variáveis: {{variaveis}}.',
  } satisfies Record<ErroDoModelo, string>,
}
