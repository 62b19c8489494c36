/** Scrolls the nearest scrolling box, never the page around it, so that the element can be seen below `top` pixels. */
export function reveal(element: Element | null | undefined, place: "nearest" | "center" = "nearest", top = 0): void {
    const box = element && scrollBoxOf(element);
    if (!element || !box) return;
    const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
    const above = inner.top - outer.top - top;
    const below = inner.bottom - outer.bottom;
    if (place === "center") box.scrollBy({ top: above - (outer.height - top - inner.height) / 2, behavior: "smooth" });
    else if (above < 0 || inner.height > outer.height - top) box.scrollBy({ top: above });
    else if (below > 0) box.scrollBy({ top: below });
}

function scrollBoxOf(element: Element): Element | null {
    let box = element.parentElement;
    while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
    return box;
}
