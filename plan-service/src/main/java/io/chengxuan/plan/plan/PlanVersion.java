package io.chengxuan.plan.plan;

import io.chengxuan.plan.document.PlanPreview;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a plan said from some moment on. Never changed once written. */
@Document("planVersions")
public record PlanVersion(
    @Id String id,
    String planId,
    Instant at,
    String actor,
    String title,
    List<PlanPreview.Section> sections,
    List<PlanPreview.Project> projects
) {}
