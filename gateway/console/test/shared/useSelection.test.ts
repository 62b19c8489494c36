import { expect, it } from "vitest";
import { nextTick, ref } from "vue";
import { useSelection } from "@/shared/useSelection";

it("chooses one by one, a range, and all that are shown", () => {
    const { chosen, pick, pickAll, all } = useSelection(() => ["a", "b", "c", "d"]);
    pick("b");
    pick("d", true);
    expect([...chosen.value].sort()).toEqual(["b", "c", "d"]);
    pick("c");
    expect([...chosen.value].sort()).toEqual(["b", "d"]);
    pick("a", true);
    expect([...chosen.value].sort()).toEqual(["a", "b", "c", "d"]);
    expect(all.value).toBe(true);
    pickAll();
    expect(chosen.value.size).toBe(0);
    pickAll();
    expect(chosen.value.size).toBe(4);
});

it("forgets what is shown no more", async () => {
    const shown = ref(["a", "b"]);
    const { chosen, pickAll } = useSelection(() => shown.value);
    pickAll();
    shown.value = ["b", "c"];
    await nextTick();
    expect([...chosen.value]).toEqual(["b"]);
});
