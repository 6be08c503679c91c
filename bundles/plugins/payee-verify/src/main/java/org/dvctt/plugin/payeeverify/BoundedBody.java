/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, as far as they can be one: of a larger one the rest is not fetched. */
final class BoundedBody implements BodySubscriber<byte[]> {
  /** Far more than the answer to a question with the most accounts. */
  static final int MOST = 256 * 1024;

  /** There is more than an answer can have. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> done = new CompletableFuture<>();
  private Flow.@Nullable Subscription fetching;

  @Override
  public CompletionStage<byte[]> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    fetching = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      if (bytes.size() + part.remaining() > MOST) {
        if (fetching != null) {
          fetching.cancel();
        }
        done.completeExceptionally(new TooLarge());
        return;
      }
      byte[] some = new byte[part.remaining()];
      part.get(some);
      bytes.write(some, 0, some.length);
    }
  }

  @Override
  public void onError(Throwable failure) {
    done.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    done.complete(bytes.toByteArray());
  }
}
