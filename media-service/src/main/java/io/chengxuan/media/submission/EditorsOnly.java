package io.chengxuan.media.submission;

import io.chengxuan.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to the city's editors' desk. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RolesAllowed({ Roles.CITY_EDITOR, Roles.CITY_APPROVER })
@interface EditorsOnly {}
