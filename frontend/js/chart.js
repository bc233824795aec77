// <sp-chart> draws one chart with ECharts, which this server serves; nothing comes from the internet.
//   library  the address of ECharts below the portal's own, loaded with the first chart
//   chart    {kind: 'trend' | 'histogram' | 'bars' | 'map', label, labels, values, colours, high, negative, highWord, negativeWord};
//            a colour is the name of a custom property, such as --loss-high
// They are those of the theme at hand. A cell or bar that is chosen fires "chosen" with its number.
(() => {
  if (customElements.get('sp-chart')) return;

  let loading;
  const load = (library) =>
    (loading ??= new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = new URL(library, document.baseURI);
      script.onload = () => done(window.echarts);
      script.onerror = failed;
      document.head.append(script);
    }));

  customElements.define(
    'sp-chart',
    class extends HTMLElement {
      #drawn;
      #chart;

      connectedCallback() {
        this.sizes = new ResizeObserver(() => this.#resize());
        this.sizes.observe(this);
        this.redraw = () => this.#draw();
        this.themes = new MutationObserver(this.redraw);
        this.themes.observe(document.documentElement, { attributeFilter: ['theme'] });
        this.dark = matchMedia('(prefers-color-scheme: dark)');
        this.dark.addEventListener('change', this.redraw);
        this.#draw();
      }

      disconnectedCallback() {
        this.sizes.disconnect();
        this.themes.disconnect();
        this.dark.removeEventListener('change', this.redraw);
        this.#drawn?.dispose();
        this.#drawn = undefined;
      }

      set chart(chart) {
        this.#chart = chart;
        this.dataset.kind = chart?.kind ?? '';
        this.#draw();
      }

      get chart() {
        return this.#chart;
      }

      #resize() {
        if (!this.#drawn) return this.#draw();
        this.#drawn.resize();
        if (this.#chart?.kind === 'map') this.#draw();
      }

      async #draw() {
        if (!this.#chart || !this.isConnected || this.clientWidth === 0) return;
        const echarts = await load(this.getAttribute('library'));
        if (!this.isConnected) return;
        const option = this.#option(this.#chart, this.#palette());
        this.#drawn ??= this.#started(echarts);
        this.#drawn.setOption(option, true);
        this.toggleAttribute('data-drawn', true);
      }

      #started(echarts) {
        this.setAttribute('role', 'img');
        this.setAttribute('aria-label', this.#chart.label);
        const drawn = echarts.init(this, null, { renderer: 'svg' });
        drawn.on('click', (chosen) => {
          const no = this.#chart.numbers?.[chosen.dataIndex];
          if (no) this.dispatchEvent(new CustomEvent('chosen', { detail: no }));
        });
        return drawn;
      }

      // light-dark() has to be resolved by the browser before a canvas or an SVG attribute understands it
      #palette() {
        const probe = document.createElement('span');
        probe.hidden = true;
        this.append(probe);
        const colour = (name) => {
          probe.style.color = `var(${name})`;
          return getComputedStyle(probe).color;
        };
        const palette = { text: colour('--sp-text'), quiet: colour('--sp-quiet'), line: colour('--sp-line'), accent: colour('--sp-accent') };
        for (const name of new Set(this.#chart.colours)) palette[name] = colour(name);
        palette.surface = colour('--sp-surface');
        probe.remove();
        return palette;
      }

      #option(chart, palette) {
        const axis = { axisLabel: { color: palette.quiet }, axisLine: { lineStyle: { color: palette.line } }, splitLine: { lineStyle: { color: palette.line } } };
        const common = {
          animation: false,
          textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: palette.text },
          tooltip: { trigger: 'item', confine: true, backgroundColor: palette.surface, borderColor: palette.line, textStyle: { color: palette.text } },
          grid: { left: 8, right: 24, top: 24, bottom: 8, containLabel: true },
        };
        const coloured = chart.values.map((value, i) => ({ value, itemStyle: { color: palette[chart.colours[i]] } }));
        switch (chart.kind) {
          case 'trend':
            return {
              ...common,
              tooltip: { ...common.tooltip, trigger: 'axis' },
              xAxis: { type: 'category', data: chart.labels, ...axis },
              yAxis: { type: 'value', min: ({ min }) => Math.floor(Math.min(min, chart.negative)), max: ({ max }) => Math.ceil(Math.max(max, chart.high) + 1), ...axis },
              series: [{
                type: 'line', data: coloured, symbol: 'circle', symbolSize: 8, lineStyle: { color: palette.accent, width: 2 },
                markLine: {
                  silent: true, symbol: 'none', lineStyle: { color: palette.quiet, type: 'dashed' },
                  label: { color: palette.quiet, position: 'insideEndTop', formatter: '{b}' },
                  data: [{ name: chart.highWord, yAxis: chart.high }, { name: chart.negativeWord, yAxis: chart.negative }],
                },
              }],
            };
          case 'bars':
            return {
              ...common,
              xAxis: { type: 'value', ...axis },
              yAxis: { type: 'category', inverse: true, data: chart.labels, ...axis },
              series: [{ type: 'bar', data: coloured, barMaxWidth: 16, label: { show: true, position: 'right', color: palette.text } }],
            };
          case 'histogram':
            return {
              ...common,
              xAxis: { type: 'category', data: chart.labels, ...axis, axisLabel: { color: palette.quiet, interval: 0, rotate: this.clientWidth < 420 ? 45 : 0 } },
              yAxis: { type: 'value', minInterval: 1, ...axis },
              series: [{ type: 'bar', data: coloured, barCategoryGap: '20%', label: { show: true, position: 'top', color: palette.text } }],
            };
          case 'map':
            return { ...common, ...this.#map(chart, palette) };
        }
      }

      // cells in the order of their numbers, as many in a row as there is room for
      #map(chart, palette) {
        const across = Math.max(Math.floor((this.clientWidth - 16) / 30), 1);
        const rows = Math.ceil(chart.values.length / across);
        this.style.height = `${rows * 30 + 16}px`;
        this.#drawn?.resize();
        return {
          grid: { left: 8, right: 8, top: 8, bottom: 8 },
          xAxis: { show: false, min: 0, max: across, type: 'value' },
          yAxis: { show: false, min: 0, max: rows, type: 'value', inverse: true },
          tooltip: { trigger: 'item', confine: true, backgroundColor: palette.surface, borderColor: palette.line, textStyle: { color: palette.text }, formatter: ({ dataIndex }) => this.#words(chart, dataIndex) },
          series: [{
            type: 'scatter', symbol: 'roundRect', symbolSize: 26, cursor: 'pointer',
            data: chart.values.map((value, i) => ({
              value: [(i % across) + 0.5, Math.floor(i / across) + 0.5],
              itemStyle: { color: palette[chart.colours[i]], opacity: 1 },
            })),
          }],
        };
      }

      #words(chart, i) {
        const words = document.createElement('span');
        words.textContent = `${chart.labels[i]} ${chart.words[i]}`;
        return words.innerHTML;
      }
    },
  );
})();
