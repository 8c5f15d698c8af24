/** Words of the map library's own buttons. */
export const LOCALE = {
  'Map.Title': '地图 Map',
  'NavigationControl.ZoomIn': '放大 Zoom in',
  'NavigationControl.ZoomOut': '缩小 Zoom out',
};
