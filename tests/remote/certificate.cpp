#include "tests/remote/certificate.hpp"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <stdexcept>

namespace lectern::testing {
namespace {

void add_extension(X509* certificate, int kind, const std::string& value) {
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str());
  if (!extension) throw std::runtime_error("cannot make the extension " + value);
  X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
}

}  // namespace

Certificate make_certificate(const std::vector<std::string>& hosts) {
  Certificate made{std::unique_ptr<EVP_PKEY, FreeKey>{EVP_EC_gen("P-256")},
                   std::unique_ptr<X509, FreeCertificate>{X509_new()}};
  X509* certificate = made.certificate.get();
  X509_set_version(certificate, X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate), 24L * 3600);
  X509_set_pubkey(certificate, made.key.get());
  X509_NAME* name = X509_get_subject_name(certificate);
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>("Lectern's tests"), -1, -1, 0);
  X509_set_issuer_name(certificate, name);
  std::string names;
  for (const std::string& host : hosts) names += (names.empty() ? "DNS:" : ",DNS:") + host;
  add_extension(certificate, NID_subject_alt_name, names);
  add_extension(certificate, NID_basic_constraints, "critical,CA:TRUE");
  if (X509_sign(certificate, made.key.get(), EVP_sha256()) == 0)
    throw std::runtime_error("cannot sign the tests' certificate");
  return made;
}

void write_pem(const Certificate& certificate, const std::filesystem::path& file) {
  std::FILE* stream = std::fopen(file.c_str(), "w");
  if (!stream) throw std::runtime_error("cannot write " + file.string());
  PEM_write_X509(stream, certificate.certificate.get());
  std::fclose(stream);
}

}  // namespace lectern::testing
