# Lectern in a container: built in one stage, run in another that has neither
# compiler nor node and works as a user without rights.
#
# BASE_IMAGE is any Debian 13; tools/docker-base makes one where there is no
# registry of images.
ARG BASE_IMAGE=debian:trixie-slim

FROM ${BASE_IMAGE} AS build
WORKDIR /lectern
# The packages alone first: they change less often than the code.
COPY tools/packages tools/install tools/
RUN tools/install build web && rm -rf /var/lib/apt/lists/*
COPY . .
RUN tools/build -DLECTERN_BUILD_TESTS=OFF \
 && cmake --install build/release --prefix /installed --strip

FROM ${BASE_IMAGE}
COPY tools/packages tools/install /tmp/tools/
RUN /tmp/tools/install run image && rm -rf /tmp/tools /var/lib/apt/lists/*
COPY --from=build /installed/bin/ /usr/local/bin/
COPY --from=build /lectern/web/dist/ /usr/local/share/lectern/web/
COPY data/ /usr/local/share/lectern/data/
COPY tools/choose-clubs tools/docker-entrypoint /usr/local/bin/
# A volume takes over the owner of the folder it is mounted on.
RUN useradd --system --uid 10001 --create-home lectern \
 && install --directory --owner=lectern --group=lectern /archive

USER lectern
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/healthz"]
ENTRYPOINT ["docker-entrypoint"]
CMD ["serve"]
