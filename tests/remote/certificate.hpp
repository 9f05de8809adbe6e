// A certificate for a test's own hosts, made as the test begins.
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace lectern::testing {

struct FreeKey {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeCertificate {
  void operator()(X509* certificate) const { X509_free(certificate); }
};

struct Certificate {
  std::unique_ptr<EVP_PKEY, FreeKey> key;
  std::unique_ptr<X509, FreeCertificate> certificate;
};

// Vouches for itself: who trusts it as an authority trusts its hosts.
Certificate make_certificate(const std::vector<std::string>& hosts);

void write_pem(const Certificate& certificate, const std::filesystem::path& file);

}  // namespace lectern::testing
