import type { Textos } from '../pt-br.js'

export const adminjs: Textos['adminjs'] = {
  buttons: {
    save: 'Save',
    filter: 'Filter',
    filterActive: 'Filter ({{count}})',
    applyChanges: 'Apply filters',
    resetFilter: 'Clear',
    confirm: 'Confirm',
    cancel: 'Cancel',
    ok: 'Got it',
    logout: 'Log out',
    createFirstRecord: 'Create the first one',
  },
  labels: {
    dashboard: 'Home',
    confirm: 'Please confirm',
    filters: 'Filters',
    navigation: 'Menu',
    pages: 'Pages',
  },
  properties: { from: 'From', to: 'To' },
  messages: {
    invalidCredentials: 'Wrong email or password.',
    tooManyRequests: 'Too many attempts. Wait a little and try again.',
    confirmDelete: 'Really delete? This cannot be undone.',
    successfullyDeleted: 'Deleted.',
    successfullyUpdated: 'Saved.',
    successfullyCreated: 'Created.',
    thereWereValidationErrors: 'Check the fields marked below.',
    noRecords: 'No records',
    noRecordsInResource: 'There is nothing here yet.',
    errorFetchingRecord: 'This record could not be loaded.',
    errorFetchingRecords: 'The list could not be loaded.',
    forbiddenError: 'You are not allowed to do this.',
    anyForbiddenError: 'You are not allowed to do this.',
    error404Resource: 'This page does not exist.',
    error404Action: 'This page does not exist, or you have no access to it.',
    error404Record: 'This record does not exist, or you have no access to it.',
    pageNotFound_title: 'Page not found',
  },
  components: {
    LanguageSelector: { availableLanguages: { 'pt-BR': 'Português', en: 'English' } },
  },
  resources: {
    Auditoria: { actions: { ficha: 'Audit trail: ' } },
    ConfiguracaoWhatsApp: {
      actions: { edit: 'Edit WhatsApp', ficha: 'WhatsApp: ' },
    },
    ContatoDeAlerta: {
      actions: { new: 'New contact', edit: 'Edit contact', ficha: 'Contact: ' },
    },
    Empresa: {
      actions: { new: 'New company', edit: 'Edit company', ficha: 'Company: ' },
    },
    EventoWebhook: {
      actions: { reprocessar: 'Replay event', ficha: 'Event: ' },
    },
    NovidadeParada: {
      actions: { ficha: 'Notice not received: ' },
    },
    Mensagem: { actions: { ficha: 'Message: ' } },
    InstanciaOrfa: { actions: { ficha: 'Instance: ' } },
    ModeloDeMensagem: {
      actions: { new: 'New template', edit: 'Edit template', ficha: 'Template: ' },
    },
    Usuario: {
      actions: { new: 'New user', edit: 'Edit user', ficha: 'User: ' },
    },
  },
}
