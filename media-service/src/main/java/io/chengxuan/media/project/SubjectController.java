package io.chengxuan.media.project;

import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What pieces may belong to, to be chosen from by part of the name; or what some ids stand for. */
@RestController
@RequestMapping("/api/media")
class SubjectController {

    private static final int MOST = 200;

    private final Projects projects;
    private final Campaigns campaigns;

    SubjectController(Projects projects, Campaigns campaigns) {
        this.projects = projects;
        this.campaigns = campaigns;
    }

    /** The first 50, the latest year first. */
    @GetMapping("/projects")
    @PermitAll
    Page<Subject> projects(@RequestParam(defaultValue = "") String text, @RequestParam @Nullable List<String> ids) {
        return asked(projects, text, ids);
    }

    /** The first 50. */
    @GetMapping("/campaigns")
    @PermitAll
    Page<Subject> campaigns(@RequestParam(defaultValue = "") String text, @RequestParam @Nullable List<String> ids) {
        return asked(campaigns, text, ids);
    }

    private static Page<Subject> asked(Subjects subjects, String text, @Nullable List<String> ids) {
        if (ids == null) {
            return Page.whole(subjects.offered(text.strip()));
        }
        if (ids.size() > MOST) {
            throw Problem.invalid().at("/ids", "too-many-entries", MOST);
        }
        return Page.whole(subjects.named(ids));
    }
}
