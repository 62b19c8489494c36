package io.chengxuan.plan.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proposes the kind of a project from the words of its name, else of its content; the first rule that fits wins. */
final class Kinds {

    private record Rule(ProjectKind kind, Pattern inName, Pattern inContent) {
        Rule(ProjectKind kind, String inName, String inContent) {
            this(kind, Pattern.compile(inName), Pattern.compile(inContent));
        }
    }

    private static final String NEVER = "(?!)";

    private static final List<Rule> RULES = List.of(
        new Rule(ProjectKind.DRILL, "演练|演习|拉练", "实战演练|应急演练|模拟演练"),
        new Rule(ProjectKind.TRAINING, "培训|轮训|讲座|授课|研修", NEVER),
        new Rule(ProjectKind.TOPIC_CALL, "征稿|约稿|投稿|选题|推文|专栏|热点", "热点主题征集|热点投稿|征稿|约稿"),
        new Rule(
            ProjectKind.CAMPAIGN,
            "开放日|热线|活动周|宣传周|宣传月|评选|推选|候选人|比赛|大赛|竞赛|竞答|征集|设计|最美|双十佳|品牌",
            "推荐评选|案例征集|作品征集"
        )
    );

    private Kinds() {}

    static ProjectKind propose(String name, String content) {
        var byName = RULES.stream()
            .filter(rule -> rule.inName.matcher(name).find())
            .findFirst();
        Optional<Rule> rule = byName.or(() ->
            RULES.stream()
                .filter(candidate -> candidate.inContent.matcher(content).find())
                .findFirst()
        );
        return rule.map(Rule::kind).orElse(ProjectKind.PLAIN);
    }
}
