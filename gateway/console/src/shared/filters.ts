import { computed } from "vue";
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from "vue-router";

/** The filters in an address; what is absent there has its default. */
export function readFilters<T extends Record<string, string>>(query: LocationQuery, defaults: T): T {
    const entries = Object.keys(defaults).map((name) => {
        const value = query[name];
        return [name, (Array.isArray(value) ? value[0] : value) ?? defaults[name]];
    });
    return Object.fromEntries(entries) as T;
}

/** The address' query with these filters: defaults are left out, whatever else it holds stays. */
export function writeFilters<T extends Record<string, string>>(query: LocationQuery, filters: T, defaults: T) {
    const next: LocationQueryRaw = { ...query };
    for (const name of Object.keys(defaults)) {
        if (filters[name] === defaults[name]) delete next[name];
        else next[name] = filters[name];
    }
    return next;
}

/** A page's filters, kept in its address so that they can be bookmarked, shared and gone back to. */
export function useFilters<T extends Record<string, string>>(defaults: T) {
    const route = useRoute();
    const router = useRouter();
    const filters = computed(() => readFilters(route.query, defaults));

    function change(changes: Partial<Record<keyof T, string | null | undefined>>) {
        const given = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? ""]));
        return router.replace({ query: writeFilters(route.query, { ...filters.value, ...given }, defaults) });
    }

    return { filters, change };
}
