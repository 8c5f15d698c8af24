import type { MapView } from './MapView';

/** Two maps that show the same place: whichever is moved takes the other with it. Returns what parts them again. */
export function linked(one: MapView, other: MapView): () => void {
  let following = false;
  const follow = (leader: MapView, follower: MapView) => () => {
    if (following) return;
    following = true;
    follower.map.jumpTo({ center: leader.map.getCenter(), zoom: leader.map.getZoom() });
    following = false;
  };
  const [toOther, toOne] = [follow(one, other), follow(other, one)];
  toOther();
  one.map.on('move', toOther);
  other.map.on('move', toOne);
  return () => {
    one.map.off('move', toOther);
    other.map.off('move', toOne);
  };
}
