package org.entente.server.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.entente.http.Problem;

/** Reads so many bytes of a request and no more: beyond, 413. Who has logged in may send more. */
public final class RequestSize extends HttpFilter {
  private static final long serialVersionUID = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** So many times the longest request are read from one that is too long, and thrown away. */
  private static final int HEARD_OUT = 8;

  private final long ofReaders;
  private final long ofWriters;

  /** As the limits say. */
  public RequestSize(QueryLimits limits) {
    this.ofReaders = limits.requestBytes();
    this.ofWriters = limits.uploadBytes();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long most = request.getRemoteUser() == null ? ofReaders : ofWriters;
    if (request.getContentLengthLong() > most) {
      drain(request);
      refuse(request, response, most);
      return;
    }
    Counted counted = new Counted(request, most);
    try {
      chain.doFilter(counted, new Muted(response, counted));
    } catch (IOException | ServletException | RuntimeException e) {
      if (!counted.exceeded) {
        throw e;
      }
    }
    if (counted.exceeded && !response.isCommitted()) {
      response.reset();
      drain(request);
      refuse(request, response, most);
    }
  }

  /** A client that is still sending when the connection closes never reads why; so hear it out. */
  private void drain(HttpServletRequest request) throws IOException {
    byte[] bytes = new byte[8192];
    long heard = 0;
    while (heard < HEARD_OUT * ofReaders) {
      int read = request.getInputStream().read(bytes);
      if (read < 0) {
        return;
      }
      heard += read;
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, long most)
      throws IOException {
    Problem problem = Problem.tooLarge("the request is longer than " + most + " bytes");
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response
        .getOutputStream()
        .write(JSON.writeValueAsBytes(problem.details(request.getRequestURI())));
  }

  /** Nobody else says what is wrong once the request was too long. */
  private static final class Muted extends HttpServletResponseWrapper {
    private final Counted request;

    Muted(HttpServletResponse response, Counted request) {
      super(response);
      this.request = request;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return request.exceeded ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      return request.exceeded ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    @Override
    public void sendError(int status) throws IOException {
      sendError(status, null);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      if (!request.exceeded) {
        super.sendError(status, message);
      }
    }

    @Override
    public void flushBuffer() throws IOException {
      if (!request.exceeded) {
        super.flushBuffer();
      }
    }
  }

  private static final class Nowhere extends ServletOutputStream {
    @Override
    public void write(int one) {}

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("not asynchronous");
    }
  }

  private static final class Counted extends HttpServletRequestWrapper {
    private final long most;
    private ServletInputStream body;
    private boolean exceeded;

    Counted(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new Body(super.getInputStream());
      }
      return body;
    }

    private final class Body extends ServletInputStream {
      private final ServletInputStream in;
      private long count;

      Body(ServletInputStream in) {
        this.in = in;
      }

      @Override
      public int read() throws IOException {
        int one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
      }

      private void count(int read) throws IOException {
        count += read;
        if (count > most) {
          exceeded = true;
          throw new IOException("the request is longer than " + most + " bytes");
        }
      }

      @Override
      public boolean isFinished() {
        return in.isFinished();
      }

      @Override
      public boolean isReady() {
        return in.isReady();
      }

      @Override
      public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
      }
    }
  }
}
