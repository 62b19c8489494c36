package io.chengxuan.media.report;

import io.chengxuan.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to those who register coverage: the admin and the editors of every level. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR })
public @interface RegistrarsOnly {}
