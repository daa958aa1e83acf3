import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** AdminJS starts from inline scripts and styles; everything else comes from here, and pictures from https. */
export const cabecalhosDeSeguranca = ({ https }: { https: boolean }): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'unsafe-inline'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Profile pictures are WhatsApp's (the demo's: its simulator's); the browser loads them, never this server.
        imgSrc: ["'self'", 'data:', 'https:', ...(https ? [] : ['http://127.0.0.1:*'])],
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
