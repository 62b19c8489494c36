import { describe, expect, it } from "vitest";
import { fieldErrors, Problem } from "@/api/problem";

const refused = new Problem(
    {
        type: "https://chengxuan.io/problems/invalid",
        detail: "请求有误",
        errors: [
            { pointer: "/percent", detail: "应在 0 到 100 之间" },
            { pointer: "/evidence/0/url", detail: "不是网址" },
            { pointer: "/a~1b", detail: "未知字段" },
        ],
    },
    422,
    "req-1",
);

describe("a problem document", () => {
    it("is known by the last step of its type", () => {
        expect(refused.slug).toBe("invalid");
        expect(new Problem({ type: "about:blank" }, 404).slug).toBe("http-404");
        expect(new Problem({}, 502).slug).toBe("http-502");
    });

    it("names what stands in the way", () => {
        const there = { type: "https://chengxuan.io/problems/plan-exists", id: "p1" };
        expect(new Problem(there, 409)).toMatchObject({ slug: "plan-exists", id: "p1" });
        expect(refused.id).toBeNull();
    });

    it("puts each error at its form field and keeps the rest", () => {
        const { byField, others } = fieldErrors(refused, ["percent", "evidence"]);
        expect(byField).toEqual({
            percent: "应在 0 到 100 之间",
            evidence: "不是网址",
            "evidence.0.url": "不是网址",
        });
        expect(others).toEqual(["未知字段"]);
    });

    it("does not take a longer name for its beginning", () => {
        const problem = new Problem({ errors: [{ pointer: "/units", detail: "x" }] }, 422);
        expect(fieldErrors(problem, ["unit"]).others).toEqual(["x"]);
    });

    it("carries the request id of the body before that of the header", () => {
        expect(refused.requestId).toBe("req-1");
        expect(new Problem({ requestId: "a" }, 500, "b").requestId).toBe("a");
    });
});
