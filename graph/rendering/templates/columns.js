// Records out of columns: each field with its values in order, null where a record has none, and each list once.
const Columns = (() => {
  const cut = (width, text, index) => text.slice(width * index, width * (index + 1));

  const records = ({ size, plain, joined, listed, lists }) => {
    const found = Array.from({ length: size }, () => ({}));
    const fill = (columns, value) => {
      for (const [name, column] of Object.entries(columns)) {
        found.forEach((record, index) => {
          const one = value(column, index);
          if (one !== null) record[name] = one;
        });
      }
    };
    fill(plain, (column, index) => column[index]);
    fill(joined, ([width, text], index) => cut(width, text, index));
    fill(listed, (column, index) => (column[index] === null ? null : lists[column[index]]));
    return found;
  };

  return { records };
})();
