import type { Variaveis } from './variaveis.js'

interface Sobre {
  en: string
  pt: string
}

/** What each variable is for, and what goes without it. The documentation's table is made from it. */
export const SOBRE_AS_VARIAVEIS: Record<keyof Variaveis, Sobre> = {
  NODE_ENV: {
    en: 'With `production` the start refuses, in one list, what is missing, weak or not https. Otherwise what is missing is generated and kept under `DATA_DIR`.',
    pt: 'Com `production`, o início recusa, numa lista só, o que falta, é fraco ou não é https. Sem isso, o que falta é gerado e guardado em `DATA_DIR`.',
  },
  PORT: { en: 'Default: 3000.', pt: 'Padrão: 3000.' },
  HOST: {
    en: 'The address to listen on. Default: 127.0.0.1, this machine only.',
    pt: 'Em que endereço escutar. Padrão: 127.0.0.1, só esta máquina.',
  },
  PROXY_CONFIAVEL: {
    en: 'Whose `X-Forwarded-…` headers are believed: addresses and networks, separated by commas. Default: this machine and private networks.',
    pt: 'De quem os cabeçalhos `X-Forwarded-…` valem: endereços e redes, separados por vírgula. Padrão: esta máquina e redes privadas.',
  },
  DATA_DIR: {
    en: 'Where the embedded database and generated secrets are kept. Default: `.data`.',
    pt: 'Onde ficam o banco embutido e os segredos gerados. Padrão: `.data`.',
  },
  DEMO: {
    en: 'Beside the simulator: `sim` fills an empty database with made-up companies, `nao` begins with three bare ones. Default: `sim` with the embedded database, `nao` with `DATABASE_URL`.',
    pt: 'Junto do simulador: `sim` enche um banco vazio com empresas inventadas, `nao` começa com três vazias. Padrão: `sim` com o banco embutido, `nao` com `DATABASE_URL`.',
  },
  DATABASE_URL: {
    en: 'PostgreSQL. Absent: an embedded database, under `DATA_DIR`.',
    pt: 'PostgreSQL. Ausente: um banco embutido, em `DATA_DIR`.',
  },
  SITE_URL: {
    en: 'Where browsers and Evolution reach this application. Default: `http://localhost:<PORT>`.',
    pt: 'Por onde os navegadores e a Evolution chegam a esta aplicação. Padrão: `http://localhost:<PORT>`.',
  },
  EVOLUTION_API_URL: {
    en: 'The Evolution server. Absent: the bundled simulator.',
    pt: 'O servidor Evolution. Ausente: o simulador que vem junto.',
  },
  EVOLUTION_API_KEY: { en: 'Its global key.', pt: 'A chave global dele.' },
  EVOLUTION_WEBHOOK_JWT: {
    en: 'Default: `exigido`. `dispensado` for Evolution servers too old to sign their deliveries.',
    pt: 'Padrão: `exigido`. `dispensado` para servidores Evolution antigos, que não assinam o que entregam.',
  },
  EVOLUTION_RABBITMQ_URL: {
    en: 'The broker that the Evolution server publishes its events to (`amqp://` or `amqps://`). Absent: they come in by webhooks alone.',
    pt: 'O broker em que o servidor Evolution publica os eventos (`amqp://` ou `amqps://`). Ausente: eles chegam só por webhooks.',
  },
  EVOLUTION_RABBITMQ_EXCHANGE: {
    en: 'Evolution’s `RABBITMQ_EXCHANGE_NAME`. Default: `evolution`.',
    pt: 'O `RABBITMQ_EXCHANGE_NAME` da Evolution. Padrão: `evolution`.',
  },
  EVOLUTION_RABBITMQ_FILA: {
    en: 'The queue of ours, which all processes of one panel share. Default: `adminjs-evolution`.',
    pt: 'A nossa fila, dividida entre os processos de um mesmo painel. Padrão: `adminjs-evolution`.',
  },
  SERVIDOR_PROPRIO: {
    en: '`sim` lets admins give companies Evolution servers of their own. Default: `nao`.',
    pt: '`sim` deixa os administradores darem a empresas servidores Evolution próprios. Padrão: `nao`.',
  },
  SERVIDOR_PROPRIO_HOSTS: {
    en: 'Those of them that may be at private addresses, separated by commas.',
    pt: 'Quais desses podem ficar em endereços privados, separados por vírgula.',
  },
  ENCRYPTION_KEY: {
    en: '32 bytes, base64 or hex. Several, separated by commas: the first seals, all open. Keep a copy apart from the database’s.',
    pt: '32 bytes, em base64 ou hex. Várias, separadas por vírgula: a primeira sela, todas abrem. Guarde uma cópia longe da do banco.',
  },
  SESSION_SECRET: { en: 'Signs the sessions’ cookies.', pt: 'Assina os cookies das sessões.' },
  EVENTOS_CONTEUDO_DIAS: {
    en: 'For how many days the journal keeps payloads. Default: 7.',
    pt: 'Por quantos dias o diário guarda os conteúdos. Padrão: 7.',
  },
  EVENTOS_RETENCAO_DIAS: {
    en: 'For how many days it keeps rows. Default: 30.',
    pt: 'Por quantos dias ele guarda as linhas. Padrão: 30.',
  },
  EVENTOS_MAXIMO: {
    en: 'How many rows at most. Default: 5000000.',
    pt: 'Quantas linhas no máximo. Padrão: 5000000.',
  },
  MENSAGENS_RETENCAO_DIAS: {
    en: 'For how many days messages are kept. Absent: for ever.',
    pt: 'Por quantos dias as mensagens ficam. Ausente: para sempre.',
  },
  CORREIO_URL: {
    en: 'The mail server, by which links to choose a password go out: `smtp://user:password@host:587` (STARTTLS) or `smtps://…`. `?tls=nao` at its end: in clear, for one on this machine or in a private network. Absent: an admin hands the links over.',
    pt: 'O servidor de e-mail, por onde saem os links para escolher a senha: `smtp://usuario:senha@servidor:587` (STARTTLS) ou `smtps://…`. Com `?tls=nao` no fim: sem cifra, para um nesta máquina ou numa rede privada. Ausente: um administrador entrega os links.',
  },
  CORREIO_DE: {
    en: 'The sender of those mails: `avisos@example.com`, or `Name <avisos@example.com>`.',
    pt: 'O remetente desses e-mails: `avisos@example.com`, ou `Nome <avisos@example.com>`.',
  },
  ALERTAS_WHATSAPP: {
    en: 'The reference of the company through whose WhatsApp contacts are told of alerts. Absent: nobody is told by WhatsApp.',
    pt: 'A referência da empresa por cujo WhatsApp os contatos são avisados dos alertas. Ausente: ninguém é avisado por WhatsApp.',
  },
  METRICS_TOKEN: {
    en: 'What `/metrics` asks for, 16 characters or more. Absent: there is no `/metrics`.',
    pt: 'O que `/metrics` pede, com 16 caracteres ou mais. Ausente: não há `/metrics`.',
  },
  ADMIN_EMAIL: {
    en: 'The first admin, created where there is none.',
    pt: 'O primeiro administrador, criado onde não há nenhum.',
  },
  ADMIN_PASSWORD: {
    en: 'Their password. It counts when that user is created, not after.',
    pt: 'A senha dele. Vale quando esse usuário é criado, não depois.',
  },
}
