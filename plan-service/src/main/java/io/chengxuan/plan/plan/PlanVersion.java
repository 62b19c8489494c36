package io.chengxuan.plan.plan;

import io.chengxuan.plan.document.PlanPreview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a plan said from some moment on. Never changed once written. From the issue on its rows have the ids of their
 * projects.
 *
 * @param amendmentId the amendment it was written for; null for a draft of the plan and for the plan as issued
 */
@Document("planVersions")
public record PlanVersion(
    @Id String id,
    String planId,
    @Nullable String amendmentId,
    Instant at,
    String actor,
    String title,
    @Nullable LocalDate issueDate,
    List<PlanPreview.Section> sections,
    List<PlanPreview.Project> projects
) {}
