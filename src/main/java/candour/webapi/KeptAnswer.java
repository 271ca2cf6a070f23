package candour.webapi;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Keeps what the webapps answer, also where they would have the server write an error page. */
final class KeptAnswer extends ContentCachingResponseWrapper {

    KeptAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }
}
