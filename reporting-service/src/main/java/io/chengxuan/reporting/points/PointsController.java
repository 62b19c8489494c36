package io.chengxuan.reporting.points;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.reporting.figures.Figures;
import io.chengxuan.reporting.table.Labels;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of the assessment. Published points are everybody's; how they came about is told by media-service, in scope. */
@RestController
@RequestMapping("/api/reports/points")
class PointsController {

    private final Figures<PointsBoard> figures;
    private final PointsRecords records;
    private final UnitTree tree;
    private final MessageSource messages;

    PointsController(Figures<PointsBoard> figures, PointsRecords records, UnitTree tree, MessageSource messages) {
        this.figures = figures;
        this.records = records;
        this.tree = tree;
        this.messages = messages;
    }

    /** @param by unit, month or group */
    @GetMapping
    @PermitAll
    PointsTable.Answer points(
        @ParameterObject PointsQuestion question,
        @RequestParam(defaultValue = "unit") String by,
        Locale locale
    ) {
        var at = figures.computedAt();
        var axis = PointsTable.By.of(by);
        var labels = new Labels(messages, locale);
        return new PointsTable(figures.current().board(), question.filter(tree), labels).answer(at, axis);
    }

    /** The months of units that a figure adds up. */
    @GetMapping("/records")
    @PermitAll
    Page<PointsRecord> pointRecords(@ParameterObject PointsQuestion question, @ParameterObject Paging paging) {
        return records.page(question.filter(tree), paging);
    }
}
