(() => {
  "use strict";
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const data = JSON.parse($("data").textContent);
  const claims = data.claims.map(([anchor, verdict, status, sources, attribute, tags, quotes]) => ({
    anchor, verdict, status, sources, attribute, tags, quotes,
  }));
  const claimOfQuote = new Map();
  const numberOf = new Map();
  claims.forEach((claim, index) => {
    numberOf.set(claim.anchor, index);
    for (const [quote] of claim.quotes) claimOfQuote.set(quote, index);
  });
  const views = [...document.querySelectorAll(".view")];
  const links = [...document.querySelectorAll("nav a")];
  const narrow = matchMedia("(max-width: 61.99rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const scrolling = () => (calm.matches ? "auto" : "smooth");
  const reveal = (element, block = "center") => element.scrollIntoView({ block, behavior: scrolling() });

  // What a browser without scripts shows, a browser with scripts has as text, and makes into elements when it is needed:
  // ten thousand claims open as quickly as ten. The text was escaped when the page was written.
  const elements = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  };
  const complete = (view) => {
    for (const part of view.querySelectorAll("noscript.part")) part.replaceWith(elements(part.textContent));
  };

  // Views: one part of the report at a time.
  const show = (view) => {
    complete(view);
    for (const each of views) each.classList.toggle("shown", each === view);
    for (const link of links) {
      if (link.hash === `#${view.id}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (view.id === "claims") measure();
  };

  // The list of claims, in chunks that are filled when they come into sight.
  const CHUNK = 40;
  const AT_ONCE = 400; // so many claims are all there for the browser's own search
  const list = $("list");
  const written = [...list.querySelectorAll("noscript")].flatMap((each) => each.textContent.split("</article>").slice(0, -1));
  const files = data.files.flatMap(([file, count]) => Array(count).fill(file));
  for (const group of list.querySelectorAll(".group")) group.remove();
  const made = new Map(); // claims as elements, by number
  const elementOf = (index) => {
    if (!made.has(index)) made.set(index, elements(`${written[index]}</article>`).firstElementChild);
    return made.get(index);
  };
  let fitting = claims.map((_, index) => index);
  let chunks = [];
  const fill = (chunk) => {
    if (chunk.filled) return;
    chunk.filled = true;
    sight.unobserve(chunk.element);
    const all = document.createDocumentFragment();
    for (let at = chunk.start; at < Math.min(chunk.start + CHUNK, fitting.length); at += 1) {
      const index = fitting[at];
      if (at === 0 || files[index] !== files[fitting[at - 1]]) all.append(make("h3", "", files[index]));
      all.append(elementOf(index));
    }
    chunk.element.style.minHeight = "";
    chunk.element.replaceChildren(all);
  };
  const sight = new IntersectionObserver(
    (seen) => {
      for (const each of seen) if (each.isIntersecting) fill(chunks[Number(each.target.dataset.chunk)]);
    },
    { rootMargin: "1200px 0px" },
  );
  const fillAll = () => chunks.forEach(fill);
  const layOut = () => {
    sight.disconnect();
    chunks = [];
    for (let start = 0; start < fitting.length; start += CHUNK) {
      const element = make("div", "group");
      element.dataset.chunk = String(chunks.length);
      element.style.minHeight = `${Math.min(CHUNK, fitting.length - start) * 9.5}rem`;
      chunks.push({ element, start, filled: false });
    }
    $("chunks").replaceChildren(...chunks.map((chunk) => chunk.element));
    if (claims.length <= AT_ONCE) fillAll();
    else {
      chunks.slice(0, 1).forEach(fill);
      for (const chunk of chunks) if (!chunk.filled) sight.observe(chunk.element);
    }
  };
  const inPlace = (index) => {
    const at = fitting.indexOf(index);
    if (at >= 0) fill(chunks[Math.floor(at / CHUNK)]);
    return elementOf(index);
  };

  // Filters.
  const form = $("filters");
  const find = $("find");
  const selects = [...form.querySelectorAll("select")];
  const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'" };
  const words = Array(claims.length); // what each claim says, in small letters
  const wordsOf = (index) =>
    (words[index] ??= written[index]
      .replace(/<[^>]*>/g, " ")
      .replace(/&(?:amp|lt|gt|#34|#39);/g, (found) => entities[found])
      .replace(/\s+/g, " ")
      .toLowerCase());
  const gather = (from) => (deadline) => {
    let index = from;
    while (index < claims.length && deadline.timeRemaining() > 1) wordsOf(index++);
    if (index < claims.length) requestIdleCallback(gather(index));
  };
  if (typeof requestIdleCallback === "function") requestIdleCallback(gather(0));

  const has = (claim, { name, value }) => {
    const own = claim[name];
    return Array.isArray(own) ? own.includes(Number(value)) : String(own) === value;
  };
  const filter = () => {
    const terms = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = selects.map((each) => ({ name: each.dataset.filter, value: each.value })).filter((each) => each.value);
    const before = fitting;
    fitting = [];
    claims.forEach((claim, index) => {
      if (chosen.every((each) => has(claim, each)) && terms.every((term) => wordsOf(index).includes(term))) fitting.push(index);
    });
    if (before.length !== fitting.length || before.some((each, at) => each !== fitting[at])) layOut();
    $("count").textContent = `${fitting.length} of ${claims.length} ${claims.length === 1 ? "claim" : "claims"}`;
    $("none").hidden = fitting.length > 0 || claims.length === 0;
    $("show-all").hidden = terms.length === 0 && chosen.length === 0;
  };
  const reset = () => {
    form.reset();
    filter();
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  $("show-all").addEventListener("click", () => {
    reset();
    find.focus();
  });
  $("show-all-again").addEventListener("click", () => {
    reset();
    find.focus();
  });
  const measure = () => root.style.setProperty("--filters", `${narrow.matches ? 0 : form.offsetHeight}px`);
  new ResizeObserver(measure).observe(form);

  // The article.
  const article = $("article");
  const choice = $("article-choice");
  let shown = -1;
  let current = -1;
  const sourceOf = (index, quote) => claims[index].quotes.find(([number]) => number === quote)[1];

  const bars = (count) => {
    const run = make("span", "bar-run");
    run.setAttribute("aria-hidden", "true");
    for (let each = 0; each < count; each += 1) run.append(document.createElement("i"));
    return run;
  };
  const told = (count, what) => make("span", "vh", `(${count} ${count === 1 ? "word" : "words"} ${what})`);
  const piece = (said) => {
    const both = document.createDocumentFragment();
    const [text, ...quotes] = Array.isArray(said) ? said : [said];
    if (!quotes.length) {
      if (typeof text === "string") both.append(text);
      else both.append(bars(text), told(text, "not shown"), " ");
      return both;
    }
    const of = [...new Set(quotes.map((quote) => claimOfQuote.get(quote)))];
    const link = make("a", "lit");
    link.dataset.quotes = quotes.join(" ");
    link.href = `#${claims[of[0]].anchor}`;
    if (typeof text === "number") link.append(bars(text), told(text, "left out"));
    else link.textContent = text.trimEnd();
    if (of.some((index) => claims[index].verdict !== "supported")) {
      link.classList.add("weak");
      link.append(make("span", "vh", " (quoted by a claim that is not supported)"));
    }
    if (of.length > 1) {
      const more = make("sup", "", String(of.length));
      more.title = `${of.length} claims quote these words`;
      link.append(more);
    }
    both.append(link, typeof text === "number" || text !== text.trimEnd() ? " " : "");
    return both;
  };
  const open = (number) => {
    if (!article || number === shown) return;
    shown = number;
    choice.value = String(number);
    const [title, byline, full, paragraphs] = data.articles[number];
    const all = document.createDocumentFragment();
    const heading = make("h3", "", title);
    heading.dir = "auto";
    all.append(heading, make("p", "byline", byline));
    for (const sentences of paragraphs) {
      const paragraph = make("div", "para");
      const count = make("span", "no", String(sentences[0][0]));
      count.setAttribute("aria-hidden", "true");
      paragraph.append(count);
      for (const [, part, ...pieces] of sentences) {
        const backs = pieces.some((each) => Array.isArray(each));
        const sentence = make("span", part ? "part" : backs ? "" : "alone");
        if (part) sentence.title = part;
        sentence.append(...pieces.map(piece));
        paragraph.append(sentence);
      }
      all.append(paragraph);
    }
    if (!paragraphs.length) all.append(make("p", "", "Neither the text of this article nor its seal is here."));
    article.replaceChildren(all);
    article.classList.toggle("outlined", !full);
    article.scrollTop = 0;
    light();
  };
  const litOf = (quote) => [...article.querySelectorAll(".lit")].filter((each) => each.dataset.quotes.split(" ").includes(String(quote)));

  // The claim that is chosen, and its quotes in the article with it.
  const light = () => {
    for (const each of article?.querySelectorAll(".lit.now") ?? []) each.classList.remove("now");
    if (current < 0) return;
    for (const [quote, source] of claims[current].quotes) {
      if (source === shown) for (const lit of litOf(quote)) lit.classList.add("now");
    }
  };
  const choose = (index) => {
    if (current >= 0) elementOf(current).classList.remove("now");
    current = index;
    if (index >= 0) elementOf(index).classList.add("now");
    if (article) light();
  };
  const read = (index, quote) => {
    if (!article) return;
    show($("claims"));
    if (narrow.matches) document.body.classList.add("reading");
    open(sourceOf(index, quote));
    choose(index);
    const [lit] = litOf(quote);
    if (narrow.matches) reveal(lit ?? article);
    else if (lit) follow(lit);
    (lit ?? article).focus({ preventScroll: true });
  };
  const go = (index) => {
    document.body.classList.remove("reading");
    show($("claims"));
    if (!fitting.includes(index)) reset();
    const [first] = claims[index].quotes;
    if (first && article) {
      open(first[1]);
      const [lit] = litOf(first[0]);
      if (lit) follow(lit);
    }
    const element = inPlace(index);
    choose(index);
    reveal(element);
    element.focus({ preventScroll: true });
  };
  // Scrolls the article alone, as the list may be scrolling too.
  const follow = (lit) => {
    const top = lit.getBoundingClientRect().top - article.getBoundingClientRect().top + article.scrollTop;
    article.scrollTo({ top: top - article.clientHeight / 2.5, behavior: scrolling() });
  };
  const leave = () => {
    document.body.classList.remove("reading");
    if (current < 0) return;
    const element = inPlace(current);
    reveal(element, "nearest");
    element.focus({ preventScroll: true });
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const quote = event.target.closest("a[data-quote]");
    const lit = event.target.closest(".lit");
    if (quote && article) {
      event.preventDefault();
      const number = Number(quote.dataset.quote);
      read(claimOfQuote.get(number), number);
    } else if (lit) {
      event.preventDefault();
      // Words that several claims quote lead to one after another.
      const of = [...new Set(lit.dataset.quotes.split(" ").map((each) => claimOfQuote.get(Number(each))))];
      const next = of[(of.indexOf(current) + 1) % of.length];
      history.replaceState(null, "", `#${claims[next].anchor}`);
      go(next);
    }
  });
  choice?.addEventListener("change", () => open(Number(choice.value)));
  $("mark")?.addEventListener("click", () => {
    $("mark").setAttribute("aria-pressed", String(article.classList.toggle("marking")));
  });
  $("back")?.addEventListener("click", leave);

  // Keys.
  const step = (by) => {
    const at = fitting.indexOf(current);
    const next = fitting[at < 0 ? (by > 0 ? 0 : fitting.length - 1) : at + by];
    if (next !== undefined) go(next);
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
    const typing = event.target.closest?.("input, select, textarea");
    if (event.key === "Escape") {
      if (event.target === find && find.value) {
        find.value = "";
        filter();
      } else if (typing) event.target.blur();
      else if (article?.contains(event.target) || document.body.classList.contains("reading")) leave();
      else choose(-1);
    } else if (typing) {
      return;
    } else if (event.key === "/") {
      event.preventDefault();
      show($("claims"));
      find.focus();
      find.select();
    } else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "?") $("help").showModal();
    else if (event.key === "Enter" && event.target.classList?.contains("claim")) {
      const index = numberOf.get(event.target.id);
      const [first] = claims[index].quotes;
      if (first) {
        event.preventDefault();
        read(index, first[0]);
      }
    }
  });
  $("help-open").addEventListener("click", () => $("help").showModal());

  // Light and dark.
  const theme = $("theme");
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches);
  const tellTheme = () => theme.setAttribute("aria-pressed", String(isDark()));
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    tellTheme();
    try {
      localStorage.setItem("checker-theme", root.dataset.theme);
    } catch {
      // A browser may keep nothing for files; the choice then lasts until the page is closed.
    }
  });
  systemDark.addEventListener("change", tellTheme);
  tellTheme();

  addEventListener("beforeprint", () => {
    views.forEach(complete);
    fillAll();
  });

  // Where an address leads: to a part of the report, or to something in one.
  const route = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // Not an address of this page.
    }
    if (numberOf.has(id)) {
      go(numberOf.get(id));
      return;
    }
    document.body.classList.remove("reading");
    const kinds = { "finding-": "findings", "source-": "sources" };
    const kind = Object.keys(kinds).find((each) => id.startsWith(each));
    const view = (kind ? $(kinds[kind]) : views.find((each) => each.id === id)) ?? $("claims");
    show(view);
    const target = kind ? $(id) : null;
    if (target) reveal(target, "start");
    else if (id) scrollTo({ top: Math.min(scrollY, view.offsetTop) });
    if (id) (target ?? view).focus({ preventScroll: true });
  };
  addEventListener("hashchange", route);
  // An address that is followed twice in a row changes nothing that a browser would tell of.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && !event.defaultPrevented && link.hash === location.hash) route();
  });
  layOut();
  filter();
  measure();
  if (data.articles.length) open(0);
  route();
})();
