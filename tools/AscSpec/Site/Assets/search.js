// Searches the index of the whole site. Entries are [title, detail, address, words]. ascTopics maps common terms to titles.
// The index is a separate script that is loaded on the first search, because files opened without a server cannot be fetched.
(() => {
  'use strict';
  const box = document.querySelector('.search');
  const input = document.getElementById('search');
  const list = document.getElementById('hits');
  const found = document.getElementById('found');
  const root = document.body.dataset.root;
  const shown = 12;
  let entries = null;
  let loading = false;
  box.hidden = false;

  const plain = text => text.toLowerCase().replace(/[\s_'’-]+/g, '');

  const load = () => {
    if (loading) return;
    loading = true;
    const script = document.createElement('script');
    script.src = root + 'search-index.js';
    script.addEventListener('load', () => {
      entries = ascIndex.map(([title, detail, address, words]) =>
        ({ title, detail, address, key: plain(title), call: plain(detail), rest: (title + ' ' + detail + ' ' + words).toLowerCase() }));
      show();
    });
    document.head.append(script);
  };

  // A lower score is better. Null means no match.
  const rank = (entry, key, terms, topics) => {
    const topic = topics.indexOf(entry.title);
    if (entry.key === key) return 0;
    if (topic >= 0) return 1 + topic / 100;
    if (entry.key.endsWith('.' + key)) return 2 + entry.key.length / 1000;
    if (entry.key.startsWith(key)) return 3 + entry.key.length / 1000;
    if (entry.key.includes(key) || entry.call.includes(key)) return 4 + entry.key.length / 1000;
    if (terms.length > 0 && terms.every(term => entry.rest.includes(term))) return (entry.detail === 'guide' ? 7 : /^[A-Z]+ \//.test(entry.title) ? 5 : 6) + entry.rest.length / 10000;
    return null;
  };

  // If no entry has all words, use the entries with most of them.
  const nearly = (terms, withGuides) => {
    const topics = terms.flatMap(term => ascTopics[term] || []);
    const counted = entries.filter(entry => withGuides || entry.detail !== 'guide').map(entry => ({ entry, count: terms.filter(term => entry.rest.includes(term)).length + (topics.includes(entry.title) ? 1 : 0) }));
    const most = Math.max(...counted.map(hit => hit.count));
    return most === 0 ? [] : counted
      .filter(hit => hit.count === most)
      .map(hit => ({ entry: hit.entry, rank: hit.entry.rest.length }));
  };

  const find = query => {
    const terms = query.toLowerCase().replace(/['’]s?\b/g, '').split(/\s+/).filter(term => term && !ascIgnored.includes(term));
    const key = plain(query);
    const topics = ascTopics[key] || [];
    const ranked = entries
      .map(entry => ({ entry, rank: rank(entry, key, terms, topics) }))
      .filter(hit => hit.rank !== null);
    // A few guides may have all words, while the page that the question is about has only most of them.
    const isEnough = terms.length < 2 || ranked.some(hit => hit.entry.detail !== 'guide');
    const sorted = hits => hits.sort((one, other) => one.rank - other.rank).map(hit => hit.entry);
    const hits = sorted(ranked);
    return isEnough ? hits : [...new Set([...hits.slice(0, 3), ...sorted(nearly(terms, hits.length === 0)), ...hits])];
  };

  const item = (text, detail, address) => {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = root + address;
    link.textContent = text;
    const small = document.createElement('small');
    small.textContent = detail;
    link.append(small);
    row.append(link);
    return row;
  };

  const show = () => {
    list.replaceChildren();
    const query = input.value.trim();
    if (query === '' || entries === null) {
      found.textContent = '';
      return;
    }
    const hits = find(query);
    list.append(...hits.slice(0, shown).map(hit => item(hit.title, hit.detail, hit.address)));
    found.textContent = hits.length === 0 ? 'Nothing found.' : hits.length > shown ? `The best ${shown} of ${hits.length} results.` : `${hits.length} results.`;
    if (hits.length === 0) {
      const none = document.createElement('li');
      none.className = 'none';
      none.textContent = 'Nothing found. Try a path, a C# name, or a common term.';
      list.append(none);
    }
  };

  const clear = () => {
    input.value = '';
    show();
  };

  input.addEventListener('focus', load);
  input.addEventListener('input', () => { load(); show(); });
  input.addEventListener('keydown', event => {
    const first = list.querySelector('a');
    if (event.key === 'Enter' && first) first.click();
    if (event.key === 'ArrowDown' && first) { event.preventDefault(); first.focus(); }
    if (event.key === 'Escape') clear();
  });
  list.addEventListener('keydown', event => {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' && links[at + 1]) { event.preventDefault(); links[at + 1].focus(); }
    if (event.key === 'ArrowUp') { event.preventDefault(); (links[at - 1] || input).focus(); }
    if (event.key === 'Escape') { input.focus(); clear(); }
  });
  list.addEventListener('click', event => { if (event.target.closest('a')) clear(); });
  document.addEventListener('keydown', event => {
    const typing = document.activeElement.tagName === 'INPUT';
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); input.focus(); }
  });
  document.addEventListener('click', event => { if (!box.contains(event.target)) list.replaceChildren(); });
})();
