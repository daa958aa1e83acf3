import type { acesso as acessoPtBR, deAcesso as dePtBR } from '../pt-br/acesso.js'

/** Getting in: forgotten passwords, invitations, and the mails they go by. */
export const acesso: typeof acessoPtBR = {
  esqueci: {
    link: 'Forgot your password?',
    titulo: 'Forgot your password?',
    texto: 'Enter your email. We will send you a link to choose another.',
    semCorreio: 'Ask the administrator for a link to choose another password. Only they can create one.',
    enviar: 'Send the link',
    enviado: 'Check your email',
    textoEnviado:
      'If there is an account with this email, the link arrives within minutes and is valid for {{horas}} hours. Nothing there? Look in your spam folder, or ask the administrator.',
    espere: 'Too many requests. Wait a few minutes and try again.',
  },
  escolher: {
    titulo: 'Choose your password',
    texto: 'You will log in as {{email}}.',
    senha: 'New password',
    ajuda: 'At least 10 characters. A sentence that only you know works well.',
    salvar: 'Save and log in',
    curta: 'Use at least 10 characters.',
    longa: 'Use at most 200 characters.',
    vencido: 'This link is no longer valid',
    textoVencido: 'Each link works once, and for a limited time. Ask for another.',
    pedir: 'Ask for another link',
  },
  papeis: {
    admin: 'Sees and changes everything: companies, users, servers and the audit trail.',
    suporte:
      'Looks after all companies: sees what is wrong, connects and repairs. Creates no companies or users.',
    empresa: 'Their own company only: connects WhatsApp, reads and answers conversations.',
    empresa_leitura: 'Their own company only: sees everything, but neither connects nor answers.',
  },
  entrar: 'Back to log in',
  carta: {
    convite: {
      assunto: 'Your access to the WhatsApp panel',
      texto:
        'Hello, {{nome}}! An account was created for you. Choose your password with this link, valid for {{horas}} hours:',
    },
    esqueci: {
      assunto: 'Choose a new password',
      texto: 'Hello, {{nome}}! Choose a new password with this link, valid for {{horas}} hours:',
    },
    botao: 'Choose the password',
    rodape: 'Did you not ask for this? Ignore this email: nothing changes unless the link is used.',
  },
  convite: {
    titulo: '{{nome}}’s access',
    texto:
      'People choose their own password, through a link that works once and is valid for {{horas}} hours. A new link cancels the previous one.',
    enviar: 'Send the link by email',
    gerar: 'Create a link',
    gerarOutro: 'Create another link',
    enviado: 'Sent to {{email}}.',
    naoEnviado: 'The email was not sent. Copy the link and hand it over yourself.',
    copie: 'Copy the link and hand it to {{nome}}. It is shown only now.',
    link: 'Link',
    copiar: 'Copy',
    copiado: 'Copied',
    inativo: 'This user is deactivated. Activate them before inviting them.',
  },
}

export const deAcesso: typeof dePtBR = {
  erros: {
    correio_falhou:
      'The email was not sent. Try again in a moment; if it keeps happening, check the email server.',
  },
  mensagens: { usuarioInativo: 'This user is deactivated. Activate them before inviting them.' },
}
