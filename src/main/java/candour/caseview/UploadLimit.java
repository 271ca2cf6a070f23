package candour.caseview;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Locale;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * Says in words that a file is too large. Left to itself the server would cut the form off, miss the token against
 * forged requests in what is left, and say that this is not for them. Files come in at one address only.
 */
@Configuration
class UploadLimit {

    static final String TOO_LARGE = "too-large";

    @Bean
    FilterRegistrationBean<Filter> largeFilesAreSentBack(MultipartProperties multipart) {
        Filter limit = (request, response, chain) -> {
            var http = (HttpServletRequest) request;
            var answer = (HttpServletResponse) response;
            if (!isForm(http)) {
                chain.doFilter(request, response);
            } else if (!http.getServletPath().matches("/cases/[\\w-]+/attachments")) {
                answer.setStatus(HttpStatus.NOT_FOUND.value());
            } else if (http.getContentLengthLong() < 0
                    || http.getContentLengthLong() > multipart.getMaxRequestSize().toBytes()) {
                answer.setStatus(HttpStatus.SEE_OTHER.value());
                answer.setHeader(
                        HttpHeaders.LOCATION,
                        http.getRequestURI().replaceFirst("/attachments$", "?" + TOO_LARGE + "#faults"));
            } else {
                chain.doFilter(request, response);
            }
        };
        var filter = new FilterRegistrationBean<>(limit);
        filter.setName("Large files are sent back");
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    /** The webapps have a gate of their own, and take no files either. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && !request.getServletPath().startsWith("/camunda/");
    }
}
