package io.chengxuan.platform.access;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The roles of architecture chapter 8, as they stand in tokens and in {@code @RolesAllowed}. */
public final class Roles {

    public static final String ADMIN = "admin";
    public static final String CITY_EDITOR = "city-editor";
    public static final String CITY_APPROVER = "city-approver";
    public static final String DEPARTMENT_EDITOR = "department-editor";
    public static final String DISTRICT_EDITOR = "district-editor";
    public static final String DISTRICT_APPROVER = "district-approver";
    public static final String SQUAD_OFFICER = "squad-officer";
    public static final String INFORMATION_OFFICER = "information-officer";
    public static final String JUDGE = "judge";
    public static final String VIEWER = "viewer";

    public static final List<String> ALL = List.of(
        ADMIN,
        CITY_EDITOR,
        CITY_APPROVER,
        DEPARTMENT_EDITOR,
        DISTRICT_EDITOR,
        DISTRICT_APPROVER,
        SQUAD_OFFICER,
        INFORMATION_OFFICER,
        JUDGE,
        VIEWER
    );

    private Roles() {}

    /** Those who do a unit's work, as {@link WorkersOnly} lists them. */
    public static String[] workers() {
        return WorkersOnly.class.getAnnotation(RolesAllowed.class).value();
    }
}
