import { describe, expect, it } from "vitest";
import { ref } from "vue";
import { Problem } from "@/api/problem";
import { useAct } from "@/shared/useAct";

const refused = new Problem(
    { errors: ["title", "outlet"].map((name) => ({ pointer: `/report/${name}`, detail: "此项必填" })) },
    422,
);

describe("a refused act", () => {
    it("no longer marks a field once it is changed, and marks the others still", async () => {
        const form = ref({ title: "", outlet: "" });
        const act = useAct(["report.title", "report.outlet"], () => form.value);
        await act.run(() => Promise.reject(refused));
        expect(Object.keys(act.errors.value)).toEqual(["report.title", "report.outlet"]);
        form.value.title = "夜市";
        expect(Object.keys(act.errors.value)).toEqual(["report.outlet"]);
    });
});
