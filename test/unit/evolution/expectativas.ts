/** Recordings that must end in an error, by class. */
export const ERROS: Record<string, readonly string[]> = {
  ChaveRecusada: [
    '09b-create-wrong-apikey',
    '09c-create-instance-token-as-apikey',
    '21c-connect-with-other-instance-token',
    '22c-connect-no-apikey',
    '22d-connect-wrong-apikey',
    '33b-fetchInstances-token-other-name',
    '33c-fetchInstances-no-apikey',
    '61d-sendText-no-apikey',
  ],
  InstanciaInexistente: [
    '07b-state-after-bad-integration',
    '13b-state-after-failed-create',
    '13d-state-after-failed-create',
    '14b-state-after-v1-flat',
    '22-connect-unknown',
    '23c-state-unknown',
    '31b-fetchInstances-by-unknown-name',
    '32b-fetchInstances-by-unknown-id',
    '44-logout-unknown',
    '45-delete-unknown',
    '53d-webhook-set-unknown-instance',
    '61c-sendText-unknown-instance',
    '80c-fetchInstances-after-delete',
    '108d-fetchInstances-no-instances-by-name',
  ],
  NomeEmUso: [
    '05-create-duplicate',
    '05b-create-duplicate-no-apikey',
    '05c-create-duplicate-wrong-apikey',
    '06-create-missing-name',
    '83b-create-same-name-while-remove-webhook-pending',
    '98-create-right-after-delete-0',
  ],
  NaoConectado: [
    '40-restart-when-close',
    '43c-logout-again',
    '60-sendText-state-close',
    '62-sendMedia-state-close',
    '78c-sendText-after-phone-logout',
    '99-sendText-whatsapp-offline',
    '103c-logout-after-qr-limit',
    '103d-restart-after-qr-limit',
  ],
  NumeroSemWhatsApp: ['73b-sendText-number-not-on-whatsapp', '74d-sendMedia-number-not-on-whatsapp'],
  PedidoRecusado: [
    '07-create-bad-integration',
    '08-create-missing-integration',
    '13-create-webhook-without-events',
    '14-create-webhook-v1-flat-fields',
    '53-webhook-set-missing-url',
    '53c-webhook-set-flat-body',
    '56b-settings-set-missing-field',
    '61-sendText-invalid-schema',
    '61b-sendText-missing-number',
    '61f-sendText-v1-body',
    '62b-sendMedia-invalid-schema',
    '73g-sendText-empty',
    '73h-sendText-garbage-number',
    '73i-sendText-group-unknown',
    '74e-sendMedia-bad-mediatype',
  ],
  FalhaNoServidor: [
    '06c-create-name-number-type',
    '52b-webhook-set-no-events',
    '74c-sendMedia-url-404',
    '94c-sendText-after-late-logout-webhook',
  ],
  // Routes and verbs that do not exist.
  RespostaInesperada: ['22e-connect-POST', '40b-restart-PUT', '46e-logout-POST', '64-unknown-route'],
}

/** Evolution's words as they must be kept, where they are more than a repetition of its sentence. */
export const DETALHES: Record<string, string> = {
  '06c-create-name-number-type': 'PrismaClientValidationError (detalhes do banco omitidos)',
  '52b-webhook-set-no-events': "Cannot read properties of undefined (reading 'length')",
  '53-webhook-set-missing-url': 'webhook requires property "url"',
  '09b-create-wrong-apikey': 'Unauthorized',
  '56b-settings-set-missing-field':
    'instance requires property "groupsIgnore"; instance requires property "alwaysOnline"; instance requires property "readMessages"; instance requires property "readStatus"; instance requires property "s…',
  '94c-sendText-after-late-logout-webhook':
    "Error: ENOENT: no such file or directory, open '/evolution/instances/[oculto]/lid-mapping-5511988887777.json'",
}

const qr = (contagem: number, codigoPareamento: string | null = null) => ({
  tipo: 'qr',
  contagem,
  codigoPareamento,
})
const existe = (numero: string, jid = `${numero}@s.whatsapp.net`) => ({ numero, jid, existe: true })

/** Recordings whose result is spelled out; what is not named here is held to the rules of `oraculo.ts`. */
export const VALORES: Record<string, unknown> = {
  '01-root': { versao: '2.3.6', nomeCliente: 'evolution', versaoWhatsAppWeb: '2.3000.1027934701' },
  '02-create-noqr': {
    instanceName: 'a-noqr',
    instanceId: '5915fb47-f730-41ee-9466-71b9462249de',
    token: '0FE7BEA8-E4B8-4AD4-A390-556D874A0769',
  },
  '10-create-duplicate-token': { instanceName: 'a-dup-token', token: 'tok-a-token-123' },
  '15-create-odd-name': { instanceName: 'a name/with sl?' },
  '15b-state-odd-name': 'close',
  // Created with `enabled: false`, and enabled all the same.
  '12b-webhook-find-enabled-false': {
    ativo: true,
    eventos: ['QRCODE_UPDATED'],
    temJwt: false,
    porEvento: true,
  },
  '20-connect-when-close': qr(1),
  '21-connect-when-connecting': qr(1),
  '41-restart-when-connecting': qr(1),
  '41b-connect-after-restart': qr(2),
  '46b-state-right-after-delete': 'ausente',
  '50-webhook-find-none': null,
  '65-pairing-number-invalid': qr(1, 'Z7732AR9'),
  '85-pairing-connect': qr(1, '8L9LM2TR'),
  '86-connect-number-when-close': qr(1, '8GP7PDRN'),
  // Asked for too late: the connection was already under way.
  '87-connect-number-while-connecting-qr': qr(1, null),
  '72b-connect-when-open': { tipo: 'aberta' },
  '72d-restart-when-open': { tipo: 'aberta' },
  '104-restart-open': { tipo: 'aberta' },
  '89-connect-whatsapp-unreachable': { tipo: 'sem_qr' },
  '89d-connect-wa-hang': { tipo: 'sem_qr' },
  '102-connect-limit-cumulative-3': { tipo: 'sem_qr' },
  '102-connect-limit-cumulative-4': qr(2),
  // One of them, created without a name, has the empty one.
  '30-fetchInstances-all': [
    'a-noqr',
    'a-hook2',
    'a-qr',
    'a name/with sl?',
    'a-off',
    'a-events-bad',
    '',
    'a-token',
    'a-hook',
    'a-dup-token',
  ].map((nome) => ({ nome })),
  '72-fetchInstances-open': [
    {
      nome: 'b-lifecycle',
      estado: 'open',
      numero: '5511999990002',
      nomePerfil: null,
      motivoDesconexao: null,
    },
  ],
  '79d-fetchInstances-after-logout': [
    {
      estado: 'close',
      numero: '5511999990002',
      motivoDesconexao: 401,
      desconectadaEm: new Date('2026-11-24T05:45:39.836Z'),
    },
  ],
  '90c-fetchInstances-after-ban': [{ estado: 'close', motivoDesconexao: 403 }],
  '95-fetchInstances-business': [
    { nomePerfil: 'Loja da Ana', numero: '5511999991002', desconectadaEm: null },
  ],
  // The database says open, the memory of the time said otherwise.
  '99b-fetchInstances-whatsapp-offline': [{ estado: 'open' }],
  '108-fetchInstances-none': [],
  '73-sendText-ok': {
    id: '3EB0B1FEDC888ECAD63A99',
    remoteJid: '5511988887777@s.whatsapp.net',
    status: 'PENDING',
    enviadaEm: new Date(1795499118000),
  },
  '107g-sendText-br-ninth-digit-dropped': { remoteJid: '553188881111@s.whatsapp.net' },
  '63-whatsappNumbers-state-close': [existe('5511988887777')],
  '75-whatsappNumbers-open': [
    existe('5511988887777'),
    { numero: '5511988880000', existe: false },
    existe('5511977776666'),
    existe('+5511977776667', '5511977776667@s.whatsapp.net'),
    { numero: 'abc', existe: false },
  ],
  '107h-whatsappNumbers-br-ninth-digit': [
    existe('5531988882222', '553188882222@s.whatsapp.net'),
    existe('553188882223'),
  ],
  // Routes the client does not use: they must read as a success, whatever they hold.
  '56c-settings-find': { rejectCall: true },
  '75b-fetchProfilePictureUrl': { wuid: '5511988887777@s.whatsapp.net' },
  '75c-fetchProfilePictureUrl-missing': { profilePictureUrl: null },
  '77b-findChats': [{ remoteJid: '5511988887777@s.whatsapp.net' }, {}],
  '107-settings-find-from-create': { alwaysOnline: true },
  '107b-setPresence': { presence: 'available' },
  '107c-sendPresence': { presence: 'composing' },
}
