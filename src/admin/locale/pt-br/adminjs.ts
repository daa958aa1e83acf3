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
    Auditoria: { actions: { ficha: 'Auditoria: ' } },
    ConfiguracaoWhatsApp: {
      actions: { edit: 'Editar WhatsApp', ficha: 'WhatsApp: ' },
    },
    ContatoDeAlerta: {
      actions: { new: 'Novo contato', edit: 'Editar contato', ficha: 'Contato: ' },
    },
    Empresa: {
      actions: { new: 'Nova empresa', edit: 'Editar empresa', ficha: 'Empresa: ' },
    },
    EventoWebhook: {
      actions: { reprocessar: 'Reprocessar evento', ficha: 'Evento: ' },
    },
    NovidadeParada: {
      actions: { ficha: 'Aviso não recebido: ' },
    },
    Mensagem: { actions: { ficha: 'Mensagem: ' } },
    InstanciaOrfa: { actions: { ficha: 'Instância: ' } },
    ModeloDeMensagem: {
      actions: { new: 'Novo modelo', edit: 'Editar modelo', ficha: 'Modelo: ' },
    },
    Usuario: {
      actions: { new: 'Novo usuário', edit: 'Editar usuário', ficha: 'Usuário: ' },
    },
  },
}
