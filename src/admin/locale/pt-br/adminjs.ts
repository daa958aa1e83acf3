/** Over AdminJS's own texts: what it leaves in English, and what reads better otherwise. */
export const adminjs = {
  buttons: {
    save: 'Salvar',
    filter: 'Filtrar',
    filterActive: 'Filtrar ({{count}})',
    applyChanges: 'Aplicar filtros',
    resetFilter: 'Limpar',
    confirm: 'Confirmar',
    cancel: 'Cancelar',
    ok: 'Entendi',
    logout: 'Sair',
    createFirstRecord: 'Criar o primeiro',
  },
  labels: {
    dashboard: 'Início',
    confirm: 'Confirme',
    filters: 'Filtros',
    navigation: 'Menu',
    pages: 'Páginas',
  },
  properties: { from: 'De', to: 'Até' },
  messages: {
    invalidCredentials: 'E-mail ou senha incorretos.',
    tooManyRequests: 'Muitas tentativas. Espere um pouco e tente de novo.',
    confirmDelete: 'Quer mesmo excluir? Não dá para desfazer.',
    successfullyDeleted: 'Excluído.',
    successfullyUpdated: 'Salvo.',
    successfullyCreated: 'Criado.',
    thereWereValidationErrors: 'Confira os campos marcados abaixo.',
    noRecords: 'Nenhum registro',
    noRecordsInResource: 'Ainda não há nada aqui.',
    errorFetchingRecord: 'Não foi possível carregar este registro.',
    errorFetchingRecords: 'Não foi possível carregar a lista.',
    forbiddenError: 'Você não tem permissão para isto.',
    anyForbiddenError: 'Você não tem permissão para isto.',
    error404Resource: 'Esta página não existe.',
    error404Action: 'Esta página não existe, ou você não tem acesso a ela.',
    error404Record: 'Este registro não existe, ou você não tem acesso a ele.',
    pageNotFound_title: 'Página não encontrada',
  },
  components: {
    LanguageSelector: { availableLanguages: { 'pt-BR': 'Português', en: 'English' } },
  },
  /** `ficha` stands before a record's name, over its page. */
  resources: {
    Auditoria: { actions: { list: 'Auditoria', ficha: 'Auditoria: ' } },
    ConfiguracaoWhatsApp: {
      actions: { list: 'WhatsApp', edit: 'Editar WhatsApp', ficha: 'WhatsApp: ' },
    },
    Conversa: { actions: { list: 'Conversas' } },
    Empresa: {
      actions: { list: 'Empresas', new: 'Nova empresa', edit: 'Editar empresa', ficha: 'Empresa: ' },
    },
    EventoWebhook: {
      actions: { list: 'Eventos recebidos', reprocessar: 'Reprocessar evento', ficha: 'Evento: ' },
    },
    NovidadeParada: {
      actions: { list: 'Avisos que o programa não recebeu', ficha: 'Aviso não recebido: ' },
    },
    Mensagem: { actions: { list: 'Mensagens', ficha: 'Mensagem: ' } },
    InstanciaOrfa: { actions: { list: 'Instâncias sem empresa', ficha: 'Instância: ' } },
    ModeloDeMensagem: {
      actions: { list: 'Modelos de mensagem', new: 'Novo modelo', edit: 'Editar modelo', ficha: 'Modelo: ' },
    },
    Usuario: {
      actions: { list: 'Usuários', new: 'Novo usuário', edit: 'Editar usuário', ficha: 'Usuário: ' },
    },
  },
}
