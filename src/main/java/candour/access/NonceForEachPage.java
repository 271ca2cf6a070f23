package candour.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;

/**
 * Gives each page of the webapps the nonce that its own content policy names. The webapps (7.24.0) keep the nonce of the
 * last answer in a place that all requests share: another request between the header of a page and its body changes it,
 * the browser then runs no script of the page, and the reader sees a wheel that turns for ever.
 */
final class NonceForEachPage implements Filter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new WithItsOwnNonce((HttpServletRequest) request), response);
    }

    private static final class WithItsOwnNonce extends HttpServletRequestWrapper {

        private final ServletContext shared;
        private final ServletContext own;

        private WithItsOwnNonce(HttpServletRequest request) {
            super(request);
            this.shared = request.getServletContext();
            this.own = (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class}, this::call);
        }

        @Override
        public ServletContext getServletContext() {
            return own;
        }

        private Object call(Object context, Method method, Object[] arguments) throws Throwable {
            if (arguments != null && NONCE.equals(arguments[0])) {
                switch (method.getName()) {
                    case "setAttribute" -> setAttribute(NONCE, arguments[1]);
                    case "removeAttribute" -> removeAttribute(NONCE);
                    default -> {
                        return getAttribute(NONCE);
                    }
                }
                return null;
            }
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }
    }
}
