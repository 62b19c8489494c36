package io.chengxuan.plan.document;

import java.util.List;

/** The words of which plans are made up. */
final class Words {

    private Words() {}

    static final List<String> CITIES = List.of("江州市", "临海市", "青原市", "云溪市");
    static final List<String> SUBJECTS = List.of(
        "街巷清洁",
        "夜市有序",
        "“绿荫护航”",
        "共享单车停放",
        "户外招牌安全",
        "工地扬尘治理",
        "“小巷管家”",
        "垃圾分类",
        "河岸步道",
        "校园周边",
        "《市容条例》普法",
        "“您好，队员”",
        "AI 巡查",
        "非现场执法",
        "助企便民"
    );
    static final List<String> FORMS = List.of(
        "主题宣传",
        "系列报道",
        "短片展播",
        "实战演练",
        "专题培训",
        "故事征集",
        "评选活动",
        "进校园行动",
        "现场观摩",
        "成果发布"
    );
    static final List<String> VERBS = List.of(
        "组织基层队员讲述",
        "联合街镇共同推出",
        "面向市民集中展示",
        "围绕重点路段策划",
        "邀请媒体走近",
        "通过自有账号持续发布"
    );
    static final List<String> OBJECTS = List.of(
        "身边的执法故事",
        "整治前后的对比图文",
        "一线岗位的“24小时”",
        "12条便民措施",
        "便民服务点地图（第2版）",
        "数字化场景的应用成效",
        "IP 形象与文创",
        "典型案例及其处置经验"
    );
    static final List<String> ENDS = List.of(
        "，扩大社会知晓度",
        "，增进市民理解与支持",
        "，形成可推广的做法",
        "，推动问题在源头化解",
        ""
    );
    static final List<String> UNITS = List.of(
        "机关各处室",
        "各单位",
        "执法规划处",
        "法制宣传科",
        "综合保障中心",
        "直属一大队",
        "各区城管执法局",
        "市局执法总队",
        "政策法规处"
    );
}
