/**
 * The room of a slide in pixels of the map: fitted to a window of 1,920 by 1,080, the smallest text of the map is then
 * 28 pixels high.
 */
export const slideWidth = 800;
export const slideHeight = 430;
