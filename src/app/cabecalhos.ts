import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** AdminJS starts from inline scripts and styles; everything else comes from here, WhatsApp's pictures too. */
export const cabecalhosDeSeguranca = ({ https }: { https: boolean }): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'unsafe-inline'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'"],
        // The QR is `data:`, a file that is about to be sent `blob:`.
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
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
