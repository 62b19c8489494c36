package io.chengxuan.plan.plan;

import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.export.DocumentFormat;
import io.chengxuan.plan.export.PlanWord;
import io.chengxuan.plan.export.What;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A plan as an official Word document. */
@RestController
class PlanDocumentController {

    private final Plans plans;
    private final ReadVersions readVersions;
    private final UnitTree units;
    private final Exports exports;
    private final AmendmentNote amendmentNote;
    private final MessageSource messages;

    PlanDocumentController(
        Plans plans,
        ReadVersions readVersions,
        UnitTree units,
        Exports exports,
        AmendmentNote amendmentNote,
        MessageSource messages
    ) {
        this.plans = plans;
        this.readVersions = readVersions;
        this.units = units;
        this.exports = exports;
        this.amendmentNote = amendmentNote;
        this.messages = messages;
    }

    /**
     * What the plan says, or said in that {@code version}; whatever is not in force is marked as such on every page, and
     * amendments are named under the title.
     */
    @GetMapping("/api/plans/{id}/document")
    @PermitAll
    void document(
        @PathVariable String id,
        @RequestParam @Nullable String version,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var plan = plans.readable(id, scope);
        var said = readVersions.one(plan, version == null ? plan.versionId() : version, scope);
        exports.taken(scope.caller(), What.PLAN_DOCUMENT, DocumentFormat.DOCX, id);
        byte[] document;
        // A document is built in memory; one at a time is enough of it.
        synchronized (this) {
            var mark = mark(plan, said.id(), locale);
            document = PlanWord.of(preview(plan, said), issuer(plan), mark, amendmentNote.of(plan, said.id()));
        }
        TableFormat.attach(response, DocumentFormat.WORD, plan.number() + " " + said.title() + ".docx");
        response.getOutputStream().write(document);
    }

    private @Nullable String mark(Plan plan, String version, Locale locale) {
        if (version.equals(plan.issuedVersionId())) {
            return null;
        }
        var revision = plan
            .revisions()
            .stream()
            .filter(it -> it.versionId().equals(version))
            .findFirst();
        return revision
            .map(it -> messages.getMessage("export.plan.revision", new Object[] { it.no() }, locale))
            .orElseGet(() -> messages.getMessage("export.plan.draft", null, locale));
    }

    private static PlanPreview preview(Plan plan, PlanVersion said) {
        return new PlanPreview(
            plan.number(),
            said.title(),
            said.issueDate(),
            plan.year(),
            said.sections(),
            said.projects(),
            List.of()
        );
    }

    private String issuer(Plan plan) {
        return units.find(plan.unit()).map(Unit::name).orElse(plan.unit());
    }
}
