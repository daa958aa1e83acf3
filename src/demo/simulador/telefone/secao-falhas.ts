const contador = (id: string, rotulo: string) =>
  `<div><label for="${id}">${rotulo}</label><input id="${id}" name="${id}" type="number" min="0" max="999" value="0"></div>`

/** Folded away: only who wants to see things go wrong opens it. */
export const secaoDeFalhas = `<details class="falhas">
  <summary>Falhas</summary>
  <div class="cartao" id="falhas-instancia">
    <h3>Nesta instância</h3>
    <div class="botoes">
      <button type="button" class="claro" data-acao="queda">Queda curta</button>
      <button type="button" class="claro" data-acao="tempestade">Tempestade de 6 segundos</button>
      <button type="button" class="claro" data-acao="girar-qr">Trocar o QR já</button>
      <button type="button" class="claro" data-acao="escanear-com-erro">Leitura recusada</button>
      <button type="button" class="claro" data-acao="recusar-mensagens">Recusar a próxima mensagem</button>
      <button type="button" class="perigo" data-acao="banir">Banir o número</button>
      <button type="button" class="perigo" data-acao="sumir">Sumir do servidor</button>
    </div>
    <label for="estado-errado">Estado que o servidor informa</label>
    <select id="estado-errado">
      <option value="">O verdadeiro</option>
      <option value="open">Sempre conectado</option>
      <option value="connecting">Sempre conectando</option>
      <option value="close">Sempre desconectado</option>
    </select>
  </div>
  <form class="cartao" id="form-servidor">
    <h3>No servidor</h3>
    <label class="caixa"><input type="checkbox" name="fora"> Fora do ar</label>
    <label class="caixa"><input type="checkbox" name="whatsappFora"> WhatsApp inacessível</label>
    <label class="caixa"><input type="checkbox" name="semLicenca"> Servidor sem licença</label>
    <div class="par">
      <div><label for="lentoMs">Atraso por resposta (ms)</label>
        <input id="lentoMs" name="lentoMs" type="number" min="0" max="600000" step="100" value="0"></div>
      <div><label for="erro">Responder sempre</label>
        <select id="erro" name="erro">
          <option value="">Normalmente</option>
          <option value="500">Erro 500</option>
          <option value="503">Erro 503</option>
          <option value="429">Erro 429</option>
        </select></div>
    </div>
    <div class="botoes">
      <button type="submit">Aplicar ao servidor</button>
      <button type="button" class="claro" id="reiniciar">Reiniciar o servidor</button>
    </div>
  </form>
  <form class="cartao" id="form-webhook">
    <h3>Nos próximos avisos (webhooks)</h3>
    <div class="par">
      ${contador('duplicar', 'Entregar em dobro')}
      ${contador('desordenar', 'Trocar de ordem')}
      ${contador('atrasar', 'Atrasar')}
      ${contador('atrasoMs', 'Atraso de cada um (ms)').replace('max="999"', 'max="600000" step="100"')}
      ${contador('perderParaRepetir', 'Perder na primeira vez')}
      ${contador('perder', 'Perder de vez')}
    </div>
    <button type="submit">Aplicar aos avisos</button>
  </form>
</details>`
