// Searches the index of the whole site. Entries are [title, detail, address, words]; ascTopics maps what people call things to titles.
(() => {
  'use strict';
  const box = document.querySelector('.search');
  const input = document.getElementById('search');
  const list = document.getElementById('hits');
  const root = document.body.dataset.root;
  box.hidden = false;

  const plain = text => text.toLowerCase().replace(/[\s_-]+/g, '');
  const entries = ascIndex.map(([title, detail, address, words]) =>
    ({ title, detail, address, key: plain(title), rest: (title + ' ' + detail + ' ' + words).toLowerCase() }));

  // The lower, the better; null if it does not match.
  const rank = (entry, query, terms, topics) => {
    const key = plain(query);
    const topic = topics.indexOf(entry.title);
    if (entry.key === key) return 0;
    if (topic >= 0) return 1 + topic / 100;
    if (entry.key.startsWith(key)) return 3 + entry.key.length / 1000;
    if (entry.key.includes(key)) return 4 + entry.key.length / 1000;
    if (terms.every(term => entry.rest.includes(term))) return 5 + entry.rest.length / 10000;
    return null;
  };

  const find = query => {
    const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (terms.length === 0) return [];
    const topics = ascTopics[plain(query)] || [];
    return entries
      .map(entry => ({ entry, rank: rank(entry, query, terms, topics) }))
      .filter(hit => hit.rank !== null)
      .sort((one, other) => one.rank - other.rank)
      .slice(0, 12)
      .map(hit => hit.entry);
  };

  const show = () => {
    list.replaceChildren();
    if (input.value.trim() === '') return;
    const hits = find(input.value.trim());
    for (const hit of hits) {
      const link = document.createElement('a');
      link.href = root + hit.address;
      link.textContent = hit.title;
      const detail = document.createElement('small');
      detail.textContent = hit.detail;
      link.append(detail);
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    if (hits.length === 0) {
      const item = document.createElement('li');
      item.className = 'none';
      item.textContent = 'Nothing found.';
      list.append(item);
    }
  };

  input.addEventListener('input', show);
  input.addEventListener('keydown', event => {
    const first = list.querySelector('a');
    if (event.key === 'Enter' && first) location.href = first.href;
    if (event.key === 'ArrowDown' && first) { event.preventDefault(); first.focus(); }
    if (event.key === 'Escape') { input.value = ''; show(); }
  });
  list.addEventListener('keydown', event => {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' && links[at + 1]) { event.preventDefault(); links[at + 1].focus(); }
    if (event.key === 'ArrowUp') { event.preventDefault(); (links[at - 1] || input).focus(); }
    if (event.key === 'Escape') { input.focus(); input.value = ''; show(); }
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement.tagName !== 'INPUT') { event.preventDefault(); input.focus(); }
  });
})();
