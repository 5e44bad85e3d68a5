// While one pans or zooms a large graph, its picture is moved; it is drawn anew once the hand rests.
const Motion = (() => {
  const SLOW = 24; // milliseconds of a drawing from which on its picture is moved instead
  const REST = 140; // milliseconds without a move that count as rest
  const picture = document.createElement("canvas");
  let taken = null;
  let cost = 0;
  let resting = null;

  const view = (network) => ({ ...network.getViewPosition(), scale: network.getScale() });

  const take = (network, source) => {
    picture.width = source.width;
    picture.height = source.height;
    picture.getContext("2d").drawImage(source, 0, 0);
    taken = view(network);
  };

  const rest = () => {
    clearTimeout(resting);
    if (!taken) return;
    taken = null;
    Canvas.redraw();
  };

  const move = (network, source) => {
    if (cost < SLOW) return;
    if (!taken) take(network, source);
    clearTimeout(resting);
    resting = setTimeout(rest, REST);
  };

  // Draw the picture where the view has moved it to; false when there is none to draw.
  const draw = (context, network) => {
    if (!taken) return false;
    const { width, height } = picture;
    const now = view(network);
    const ratio = width / Dom.byId("canvas").clientWidth;
    const grown = now.scale / taken.scale;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    const left = (width / 2) * (1 - grown) + (taken.x - now.x) * now.scale * ratio;
    const top = (height / 2) * (1 - grown) + (taken.y - now.y) * now.scale * ratio;
    context.drawImage(picture, left, top, width * grown, height * grown);
    context.restore();
    return true;
  };

  return {
    draw, move, rest,
    moving: () => taken !== null,
    spent: (milliseconds) => {
      cost = milliseconds;
    },
  };
})();
