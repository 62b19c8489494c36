package io.chengxuan.plan.evidence;

import io.chengxuan.plan.project.Projects;
import jakarta.annotation.security.PermitAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvidenceController {

    private final Evidences evidences;
    private final Projects projects;

    EvidenceController(Evidences evidences, Projects projects) {
        this.evidences = evidences;
        this.projects = projects;
    }

    /** The campaigns, topic calls and drills of a project with their milestones, and the progress that follows. */
    @GetMapping("/api/projects/{id}/evidence")
    @PermitAll
    ProjectEvidence of(@PathVariable String id) {
        return evidences.of(projects.get(id).id());
    }
}
