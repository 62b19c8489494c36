package io.chengxuan.platform.access;

import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A handler of this platform is open to the roles of its {@link RolesAllowed}, or to everybody signed in with
 * {@link PermitAll}; without either it is closed.
 */
final class DenyByDefault implements HandlerInterceptor {

    private static final String OURS = "io.chengxuan.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !method.getBeanType().getName().startsWith(OURS)) {
            return true;
        }
        if (AnnotatedElementUtils.hasAnnotation(method.getMethod(), PermitAll.class)) {
            return true;
        }
        var allowed = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RolesAllowed.class);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (allowed != null && authentication != null) {
            var roles = Set.of(allowed.value());
            if (
                authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(roles::contains)
            ) {
                return true;
            }
        }
        throw Problem.forbidden();
    }
}
