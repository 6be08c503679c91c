/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dvctt.model.NoticeMedium;
import org.dvctt.spi.notice.NoticeChannel;
import org.dvctt.testkit.junit.NoticeChannelConformance;
import org.dvctt.testkit.junit.OtherSide;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;

public class MailChannelConformanceTest extends NoticeChannelConformance {
  private Post post = new Post("smtp");
  private @Nullable FakeMailServer fake;

  @Before
  public void open() {
    post.close();
    post = new Post("smtp");
  }

  @After
  public void closePost() throws IOException {
    post.close();
    if (fake != null) {
      fake.close();
    }
  }

  @Override
  protected NoticeMedium medium() {
    return NoticeMedium.EMAIL;
  }

  @Override
  protected NoticeChannel open(OtherSide behaviour) {
    try {
      int port =
          switch (behaviour) {
            case SILENT -> fake(Map.of("DATA", FakeMailServer.SILENCE));
            case REFUSES -> fake(Map.of("RCPT", "550 5.1.1 <khong.ai@example.invalid> unknown"));
            default -> post.port();
          };
      return Post.channel(Post.server(port, MailServer.Security.NONE, "", Path.of("target")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int fake(Map<String, String> replies) throws IOException {
    FakeMailServer made = new FakeMailServer(replies);
    fake = made;
    return made.port();
  }

  @Override
  protected void close() {
    // Nothing stays open.
  }

  @Override
  protected List<String> received() {
    return post.received();
  }
}
