package io.chengxuan.gateway.site;

import io.chengxuan.platform.web.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container refuses before any filter of ours sees it also becomes a problem document. */
@RestController
@Hidden
class ErrorProblems implements ErrorController {

    @RequestMapping("/error")
    @PermitAll
    void error(HttpServletRequest request) {
        var status =
            request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        if (status == null || status.is5xxServerError()) {
            throw new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
        }
        throw switch (status) {
            case FORBIDDEN -> Problem.forbidden();
            case UNAUTHORIZED -> new Problem(status, "unauthenticated");
            case
                NOT_FOUND,
                METHOD_NOT_ALLOWED,
                NOT_ACCEPTABLE,
                CONTENT_TOO_LARGE,
                UNSUPPORTED_MEDIA_TYPE -> new Problem(status, "http-" + status.value());
            default -> new Problem(status, "http-400");
        };
    }
}
