import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { ORIGEM_DAS_FOTOS } from '../admin/foto-do-perfil.js'

/** AdminJS starts from inline scripts and styles; everything else comes from here, but for WhatsApp's pictures. */
export const cabecalhosDeSeguranca = ({ https }: { https: boolean }): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'unsafe-inline'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'"],
        // The QR is `data:`; the demo's profile pictures are its simulator's.
        imgSrc: ["'self'", 'data:', ORIGEM_DAS_FOTOS, ...(https ? [] : ['http://127.0.0.1:*'])],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: https ? [] : null,
      },
    },
    strictTransportSecurity: https,
    // Under helmet's `no-referrer`, browsers send a form's POST with `Origin: null`: the login would be refused.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
