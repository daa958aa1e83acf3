import { secaoDeFalhas } from './secao-falhas.js'

export function montarPagina(estilo: string, script: string): string {
  return `<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Telefone de demonstração</title>
<link rel="icon" href="/_simulador/fotos/1.png">
<style>${estilo}</style>
</head>
<body>
<header class="topo">
  <h1>Telefone de demonstração</h1>
  <p>Faz o papel do celular e do WhatsApp. Nada daqui chega a um número de verdade.</p>
</header>
<main>
  <section class="aparelho" aria-labelledby="titulo-instancia">
    <h2 id="titulo-instancia" class="so-leitor">Instância</h2>
    <label for="instancia">Instância</label>
    <select id="instancia" disabled></select>

    <div class="situacao" id="situacao" data-estado="vazio">
      <img id="foto" alt="" width="56" height="56" hidden>
      <div>
        <p class="palavra" id="palavra" role="status">Procurando instâncias…</p>
        <p class="detalhe" id="detalhe"></p>
      </div>
    </div>
    <p class="aviso" id="aviso" role="status" hidden></p>

    <form class="cartao" id="form-escanear" data-acao="escanear" hidden>
      <h3>Ler o QR da tela</h3>
      <div class="par">
        <div><label for="numero">Número deste telefone</label>
          <input id="numero" name="numero" inputmode="tel" autocomplete="off"></div>
        <div><label for="nome">Nome no perfil</label>
          <input id="nome" name="nome" autocomplete="off"></div>
      </div>
      <button type="submit">Escanear QR</button>
    </form>

    <form class="cartao" id="form-codigo" data-acao="digitar-codigo" hidden>
      <h3>Entrar com código</h3>
      <label for="codigo">Código de 8 letras e números que o painel mostra</label>
      <input id="codigo" name="codigo" class="codigo" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="9" required>
      <button type="submit">Digitar código de pareamento</button>
    </form>

    <form class="cartao" id="form-mensagem" data-acao="mensagem" hidden>
      <h3>Mensagem de um cliente</h3>
      <div class="par">
        <div><label for="de">Número do cliente</label>
          <input id="de" name="de" inputmode="tel" autocomplete="off" required></div>
        <div><label for="nomePerfil">Nome do cliente</label>
          <input id="nomePerfil" name="nomePerfil" autocomplete="off"></div>
      </div>
      <label for="texto">Mensagem</label>
      <textarea id="texto" name="texto" rows="2" required>Olá! Vocês abrem no sábado?</textarea>
      <button type="submit">Enviar mensagem</button>
    </form>

    <div class="cartao botoes" id="botoes-conectado" hidden>
      <button type="button" class="claro" data-acao="ler-mensagens">Ler mensagens recebidas</button>
      <button type="button" class="perigo" data-acao="desconectar">Desconectar no telefone</button>
    </div>
  </section>
  ${secaoDeFalhas}
</main>
<noscript><p class="aviso">Esta página precisa de JavaScript.</p></noscript>
<script>${script}</script>
</body>
</html>
`
}
